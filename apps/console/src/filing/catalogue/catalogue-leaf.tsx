import { Box, ButtonBase, Typography } from '@mui/material';
import type { CatalogueNode } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useNameOf } from '../../i18n/use-label.ts';

interface LeafProps {
  readonly item: CatalogueNode;
  readonly onPick?: ((item: CatalogueNode) => void) | undefined;
  /** Tells where it lies: among what a search found. */
  readonly withPath?: boolean;
}

/** A place of the catalogue as one line: name, code, unit. */
export const CatalogueLeaf = ({ item, onPick, withPath = false }: LeafProps) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const unit = item.unit ? nameOf({ name: item.unit, nameEn: item.unitEn }) : null;
  const body = (
    <>
      <Box sx={{ minWidth: 0, flex: '0 1 auto' }}>
        <Typography variant="body2">{nameOf(item)}</Typography>
        {withPath && item.path.length > 0 && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {item.path.map(nameOf).join(' › ')}
          </Typography>
        )}
      </Box>
      <Typography
        variant="caption"
        sx={{
          color: 'text.secondary',
          fontVariantNumeric: 'tabular-nums',
          display: { xs: 'none', sm: 'inline' },
        }}
      >
        {item.code}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary', ml: 'auto', whiteSpace: 'nowrap' }}>
        {unit
          ? translate('catalogue.unit', { unit })
          : translate('catalogue.items', { smart_count: item.items })}
      </Typography>
    </>
  );
  const look = {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: 1,
    py: 0.75,
    px: 1,
    textAlign: 'left',
  };
  return onPick ? (
    <ButtonBase
      onClick={() => onPick(item)}
      sx={{ ...look, borderRadius: 1, '&:hover': { bgcolor: 'action.hover' } }}
    >
      {body}
    </ButtonBase>
  ) : (
    <Box sx={look}>{body}</Box>
  );
};
