import EditOutlined from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { FILING, type FilingDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { CertificateLink } from '../certificates/certificate-link.tsx';
import { CopyFiling } from './copy-filing.tsx';
import { isCancellable, isInForce, isOpen, openAmendmentOf } from './filing-states.ts';
import { SubmitFiling } from './submit-filing.tsx';

const MOST_REASON = 500;

/** What the role may do with the filing in its state. */
export const FilingActions = ({ filing }: { filing: FilingDetail }) => {
  const translate = useTranslate();
  const { id, status, version } = filing;
  const input = (reason: string) => ({ id, reason });
  const deciding = (reason: string) => ({ id, reason, version });
  const ask = (name: string) => ({
    label: `filing.${name}`,
    confirm: `filing.${name}_confirm`,
    done: 'filing.done',
    reason: MOST_REASON,
  });
  return (
    <>
      {isOpen(filing) && <SubmitFiling id={id} />}
      {isOpen(filing) && mayCall(FILING.filings.revise, session.role) && (
        <Button component={Link} to={`/filings/${id}`} variant="outlined" startIcon={<EditOutlined />}>
          {translate('filing.edit')}
        </Button>
      )}
      {status === 'in_review' && (
        <>
          <CommandButton
            operation={FILING.filings.approve}
            input={deciding}
            {...ask('approve')}
            look={{ variant: 'contained' }}
          />
          <CommandButton operation={FILING.filings.return} input={deciding} {...ask('return')} />
          <CommandButton
            operation={FILING.filings.reject}
            input={deciding}
            {...ask('reject')}
            look={{ color: 'error' }}
          />
        </>
      )}
      {isInForce(filing) && !openAmendmentOf(filing) && mayCall(FILING.filings.amend, session.role) && (
        <Button component={Link} to={`/filings/${id}/amend`} variant="outlined" startIcon={<EditOutlined />}>
          {translate('amendment.amend')}
        </Button>
      )}
      {status === 'executing' && !openAmendmentOf(filing) && (
        <CommandButton
          operation={FILING.filings.complete}
          input={input}
          label="plan.complete"
          confirm="plan.complete_confirm"
          done="plan.completed"
          reason={MOST_REASON}
          reasonLabel="plan.complete_summary"
          look={{ variant: 'contained' }}
        />
      )}
      <CertificateLink filing={filing} />
      <CopyFiling filing={filing} />
      {isCancellable(filing) && (
        <CommandButton
          operation={FILING.filings.cancel}
          input={input}
          {...ask('cancel')}
          look={{ color: 'error', variant: 'text' }}
        />
      )}
    </>
  );
};
