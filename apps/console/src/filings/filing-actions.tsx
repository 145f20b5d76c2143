import EditOutlined from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { API } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../api/access.ts';
import { session } from '../api/session.ts';
import { CommandButton } from '../shared/command-button.tsx';
import type { FilingRecord } from './filing-show.tsx';
import { SubmitFiling } from './submit-filing.tsx';

const MOST_REASON = 500;
const OPEN = ['draft', 'returned'];
const CANCELLABLE = ['draft', 'returned', 'in_review', 'filed'];

/** What the role may do with the filing in its state. */
export const FilingActions = ({ filing }: { filing: FilingRecord }) => {
  const translate = useTranslate();
  const { id, status } = filing;
  const input = (reason: string) => ({ id, reason });
  const ask = (name: string) => ({ label: `filing.${name}`, confirm: `filing.${name}_confirm`, done: 'filing.done', reason: MOST_REASON });
  return (
    <>
      {OPEN.includes(status) && <SubmitFiling id={id} />}
      {OPEN.includes(status) && mayCall(API.filings.revise, session.role) && (
        <Button component={Link} to={`/filings/${id}`} variant="outlined" startIcon={<EditOutlined />}>
          {translate('filing.edit')}
        </Button>
      )}
      {status === 'in_review' && (
        <>
          <CommandButton operation={API.filings.approve} input={input} {...ask('approve')} look={{ variant: 'contained' }} />
          <CommandButton operation={API.filings.return} input={input} {...ask('return')} />
          <CommandButton operation={API.filings.reject} input={input} {...ask('reject')} look={{ color: 'error' }} />
        </>
      )}
      {CANCELLABLE.includes(status) && (
        <CommandButton operation={API.filings.cancel} input={input} {...ask('cancel')} look={{ color: 'error', variant: 'text' }} />
      )}
    </>
  );
};
