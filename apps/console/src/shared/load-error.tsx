import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { messageOf, statusOf } from '../api/problems.ts';
import { Notice } from './notice.tsx';

/** In place of data that could not be read: what happened, and “try again” where that may help. */
export const LoadError = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const translate = useTranslate();
  if (statusOf(error) === 404)
    return <Notice picture="lost" title="errors.record_not_found" text="errors.not_found_hint" />;
  return (
    <Notice picture="broken" title="errors.load_failed" text={messageOf(error)}>
      {retry && (
        <Button variant="contained" onClick={() => retry()}>
          {translate('errors.retry')}
        </Button>
      )}
    </Notice>
  );
};
