import type { Actor } from '@yinhu/contracts/kernel';
import type { Order, OrderDetail } from '@yinhu/contracts/marketplace';
import { maskNumbersIn } from '@yinhu/contracts/privacy';
import { isWithin } from '@yinhu/divisions';

/** With every household that it is for. */
export type WholeOrder = Omit<OrderDetail, 'lines'> & Pick<Order, 'lines'>;

type BeneficiaryView = OrderDetail['lines'][number]['beneficiaries'][number];

/**
 * An order as the actor may see it. Who is helped is told to the buyer, who named the households, and to the
 * staff of their own division; the other party, and the staff of the other county, learn how many there are.
 */
export const orderFor = (actor: Actor | null, order: WholeOrder): OrderDetail => ({
  ...order,
  lines: order.lines.map((line) => ({
    ...line,
    beneficiaryCount: line.beneficiaries.length,
    beneficiaries: line.beneficiaries.flatMap((beneficiary): BeneficiaryView[] => {
      if (actor?.role === 'helping_buyer') return [{ ...beneficiary, householdId: null }];
      return isStaffOf(actor, beneficiary.divisionCode) ? [beneficiary] : [];
    }),
  })),
  history: order.history.map((step) => ({ ...step, reason: step.reason && maskNumbersIn(step.reason) })),
});

const isStaffOf = (actor: Actor | null, division: string): boolean =>
  actor !== null && actor.role !== 'seller_clerk' && isWithin(division, actor.division);
