import { MARKETPLACE, type OrderDetail, type OrderStatus } from '@yinhu/contracts/marketplace';
import { CommandButton } from '../../shared/command-button.tsx';

/** The next step from each state; which role may take it says the operation. */
const NEXT: Partial<Record<OrderStatus, 'confirm' | 'ship' | 'receive' | 'accept' | 'settle'>> = {
  placed: 'confirm',
  confirmed: 'ship',
  shipped: 'receive',
  received: 'accept',
  accepted: 'settle',
};
const CANCELLABLE: readonly OrderStatus[] = ['placed', 'confirmed'];

export const OrderActions = ({ order: { id, status } }: { order: OrderDetail }) => {
  const next = NEXT[status];
  const ask = (step: string) => ({
    label: `order.steps.${step}`,
    confirm: `order.confirm.${step}`,
    done: 'order.done',
  });
  return (
    <>
      {next && (
        <CommandButton
          key={next}
          operation={MARKETPLACE.orders[next]}
          input={() => ({ id })}
          {...ask(next)}
          look={{ variant: 'contained' }}
        />
      )}
      {CANCELLABLE.includes(status) && (
        <CommandButton
          operation={MARKETPLACE.orders.cancel}
          input={(reason) => ({ id, reason })}
          {...ask('cancel')}
          reason={200}
          look={{ color: 'error', variant: 'text' }}
        />
      )}
    </>
  );
};
