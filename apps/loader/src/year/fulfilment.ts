import { addDays } from '@yinhu/contracts/kernel';
import { workday } from './calendar.ts';
import { type Firm, groupOf } from './firms.ts';
import type { Oddity } from './oddities.ts';
import type { Random } from './random.ts';
import type { PlannedContract } from './tender.ts';

const DAYS_TO_DELIVER = { goods: [12, 40], works: [40, 95], services: [20, 70] } as const;
/** From here on a part is paid ahead. */
const PAID_IN_PARTS_FROM_FEN = 20_000_000;
const YUAN_FEN = 100;

export interface Won {
  readonly number: string;
  readonly firm: Firm;
  readonly awardedOn: string;
  readonly amountFen: number;
  readonly catalogueCode: string;
  readonly description: string;
  readonly divisions: readonly string[];
  /** The last day that the plan gives. */
  readonly plannedEnd: string;
}

const share = (fen: number, percent: number): number =>
  Math.round((fen * percent) / 100 / YUAN_FEN) * YUAN_FEN;

/** What becomes of an award: signed, delivered, accepted and paid, each some days after the one before. */
export function fulfil(random: Random, won: Won, oddity: Oddity | undefined): PlannedContract {
  const { amountFen, number, description } = won;
  const signedOn = workday(addDays(won.awardedOn, random.int(3, 19)));
  const [soonest, latest] = DAYS_TO_DELIVER[groupOf(won.catalogueCode)];
  const deliveredOn = workday(addDays(signedOn, random.int(soonest, latest)));
  const acceptedOn = workday(addDays(deliveredOn, random.int(2, 12)));
  const paidOn = workday(addDays(acceptedOn, random.int(4, 26)));
  const voucher = `财国支 ${random.int(10_000, 99_999)}`;
  const contract = {
    number,
    signedOn,
    amountFen,
    endsOn: addDays(deliveredOn, random.int(5, 20)),
    changes: [],
  };
  const changes = changesOf(oddity, { signedOn, amountFen, endsOn: contract.endsOn });
  const totalFen = amountFen + changes.reduce((sum, { deltaFen }) => sum + deltaFen, 0);
  const delivery = { on: deliveredOn, description: `${description}，按合同交付`, divisions: won.divisions };
  const accepted = { on: acceptedOn, result: 'accepted' as const, amountFen: totalFen };
  const ahead = totalFen >= PAID_IN_PARTS_FROM_FEN ? share(totalFen, 30) : 0;
  const whole: PlannedContract = {
    ...contract,
    changes,
    deliveries: [{ ...delivery, accepted }],
    payments: [
      ...(ahead > 0
        ? [{ on: workday(addDays(signedOn, 5)), amountFen: ahead, voucher: `${voucher}-1` }]
        : []),
      { on: paidOn, amountFen: totalFen - ahead, voucher },
    ],
    ...(random.int(0, 1) === 0 ? { end: { on: paidOn } } : {}),
  };
  return oddity === 'late_end' ? { ...whole, endsOn: addDays(won.plannedEnd, 45) } : turned(whole, oddity);
}

/** What did not go as planned. */
function turned(contract: PlannedContract, oddity: Oddity | undefined): PlannedContract {
  const [first] = contract.deliveries;
  if (!first?.accepted) return contract;
  if (oddity === 'refused_first') {
    const { on } = first.accepted;
    const again = { ...first, on: workday(addDays(on, 14)), description: `${first.description}（整改后）` };
    const refused = { on, result: 'rejected' as const, amountFen: 0, note: '抽检不合格，退回整改' };
    const later = (day: string): string => workday(addDays(day, 24));
    return {
      ...contract,
      deliveries: [
        { ...first, accepted: refused },
        { ...again, accepted: { ...first.accepted, on: workday(addDays(again.on, 3)) } },
      ],
      payments: contract.payments.map((payment) =>
        payment.on > on ? { ...payment, on: later(payment.on) } : payment,
      ),
      ...(contract.end ? { end: { on: later(contract.end.on) } } : {}),
    };
  }
  if (oddity === 'terminated') {
    const amountFen = share(contract.amountFen, 40);
    return {
      ...contract,
      deliveries: [
        {
          ...first,
          accepted: { ...first.accepted, result: 'partly_accepted', amountFen, note: '仅完成部分工程量' },
        },
      ],
      payments: contract.payments.slice(-1).map((payment) => ({ ...payment, amountFen })),
      end: {
        on: contract.payments.at(-1)?.on ?? first.on,
        terminated: '供应商无力继续履约，双方协商解除合同，按已验收部分结算',
      },
    };
  }
  return contract;
}

type Signed = Pick<PlannedContract, 'signedOn' | 'amountFen' | 'endsOn'>;

function changesOf(
  oddity: Oddity | undefined,
  { signedOn, amountFen, endsOn }: Signed,
): PlannedContract['changes'] {
  const after = (days: number): string => workday(addDays(signedOn, days));
  if (oddity === 'overrun') {
    const reason = '石方量超出勘察，增加工程量';
    return [
      {
        on: after(8),
        reason,
        deltaFen: share(amountFen, 22),
        overrunReason: '经现场签证和监理确认，报采购办备查',
      },
    ];
  }
  if (oddity !== 'three_changes') return [];
  return ['雨季停工，顺延工期', '征地协调，顺延工期', '设备到货延迟，顺延工期'].map((reason, i) => ({
    on: after(3 + i * 3),
    reason,
    deltaFen: 0,
    endsOn: addDays(endsOn, (i + 1) * 7),
  }));
}
