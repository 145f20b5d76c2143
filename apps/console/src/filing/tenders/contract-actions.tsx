import { Box } from '@mui/material';
import { type Contract, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { CommandButton } from '../../shared/command-button.tsx';
import { AcceptanceDialog, ChangeDialog, DeliveryDialog, PaymentDialog } from './contract-dialogs.tsx';

const MOST_REASON = 500;

/** What can be done with a contract, as far as it has come. */
export const ContractActions = ({
  tender: { id, status, plans },
  contract,
}: {
  tender: TenderDetail;
  contract: Contract;
}) => {
  const of = { id, contractId: contract.id };
  const open = status === 'closed' && contract.status === 'active';
  const payable = (status === 'closed' || status === 'complete') && contract.status !== 'cancelled';
  const deliveries = contract.deliveries.filter(({ reversedAt }) => reversedAt === null);
  const accepted = contract.acceptances.some(
    ({ reversedAt, result }) => reversedAt === null && result !== 'rejected',
  );
  const untouched = deliveries.length === 0 && contract.paidFen === 0;
  const ask = (name: string) => ({
    label: `tender.act.${name}`,
    confirm: `tender.act.${name}_ask`,
    done: 'tender.done',
  });
  const text = { variant: 'text', size: 'small' } as const;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', my: 1.5 }}>
      {open && <DeliveryDialog of={of} plans={plans} />}
      {open && deliveries.length > 0 && <AcceptanceDialog of={of} deliveries={deliveries} />}
      {payable && <PaymentDialog of={of} contract={contract} />}
      {open && <ChangeDialog of={of} />}
      {open && accepted && (
        <CommandButton
          operation={FILING.contracts.complete}
          input={() => of}
          {...ask('complete_contract')}
          look={{ variant: 'contained', size: 'small' }}
        />
      )}
      {open && (
        <CommandButton
          operation={FILING.contracts.terminate}
          input={(reason) => ({ ...of, reason })}
          {...ask('terminate')}
          reason={MOST_REASON}
          look={{ ...text, color: 'error' }}
        />
      )}
      {open && untouched && (
        <CommandButton
          operation={FILING.contracts.cancel}
          input={(reason) => ({ ...of, reason })}
          {...ask('strike_out')}
          reason={MOST_REASON}
          look={{ ...text, color: 'error' }}
        />
      )}
    </Box>
  );
};
