import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Notice } from './notice.tsx';

/** In place of a page that failed to render. */
export const PageError = () => {
  const translate = useTranslate();
  return (
    <Notice picture="broken" title="errors.unexpected" text="errors.unexpected_hint">
      <Button variant="contained" onClick={() => window.location.reload()}>
        {translate('errors.reload')}
      </Button>
    </Notice>
  );
};
