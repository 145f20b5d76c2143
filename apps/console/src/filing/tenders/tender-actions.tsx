import { DIRECT_METHODS, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { CommandButton } from '../../shared/command-button.tsx';
import { BidDialog, NoticeDialog, OpeningDialog } from './notice-dialogs.tsx';
import { isSealed } from './sealed.ts';

const MOST_REASON = 500;

/** What comes next for a tender as a whole; what belongs to a lot or a contract stands there. */
export const TenderActions = ({ tender }: { tender: TenderDetail }) => {
  const { id, status, contracts, method } = tender;
  const input = (reason: string) => ({ id, reason });
  const standing = contracts.some((contract) => contract.status !== 'cancelled');
  const running = contracts.some((contract) => contract.status === 'active');
  const ask = (name: string) => ({
    label: `tender.act.${name}`,
    confirm: `tender.act.${name}_ask`,
    done: 'tender.done',
  });
  return (
    <>
      {status === 'planned' && !DIRECT_METHODS.includes(method) && <NoticeDialog tender={tender} />}
      {status === 'active' && !isSealed(tender) && (
        <>
          <BidDialog tender={tender} />
          <OpeningDialog tender={tender} />
        </>
      )}
      {status === 'closed' && standing && !running && (
        <CommandButton
          operation={FILING.tenders.complete}
          input={() => ({ id })}
          {...ask('complete')}
          look={{ variant: 'contained' }}
        />
      )}
      {(status === 'active' || status === 'closed') && !standing && (
        <CommandButton
          operation={FILING.tenders.fail}
          input={input}
          {...ask('fail')}
          reason={MOST_REASON}
          look={{ color: 'error' }}
        />
      )}
      {(status === 'planned' || status === 'active' || status === 'closed') && !standing && (
        <CommandButton
          operation={FILING.tenders.cancel}
          input={input}
          {...ask('cancel')}
          reason={MOST_REASON}
          look={{ color: 'error', variant: 'text' }}
        />
      )}
    </>
  );
};
