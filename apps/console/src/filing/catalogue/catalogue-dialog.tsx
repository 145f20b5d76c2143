import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { CatalogueNode } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { CatalogueBrowser } from './catalogue-browser.tsx';

/** Choosing an item by walking through the catalogue. Mounted while open. */
export const CatalogueDialog = ({
  onPick,
  onClose,
}: {
  onPick: (item: CatalogueNode) => void;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('catalogue.pick')}</DialogTitle>
      <DialogContent sx={{ minHeight: 360 }}>
        <CatalogueBrowser onPick={onPick} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('words.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
