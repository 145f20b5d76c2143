import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PartMissing } from '../api/load-part.ts';
import { Notice } from './notice.tsx';

/** In place of a page that failed to render, or to arrive. */
export const PageError = ({ error }: { error?: unknown }) => {
  const translate = useTranslate();
  const [title, text] =
    error instanceof PartMissing
      ? ['errors.part_missing', 'errors.part_missing_hint']
      : ['errors.unexpected', 'errors.unexpected_hint'];
  return (
    <Notice picture="broken" title={title} text={text}>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {translate('errors.reload')}
      </Button>
    </Notice>
  );
};
