import { addDays } from '@yinhu/contracts/kernel';
import { workday } from './calendar.ts';
import { FIRMS, type Firm, GENERAL_FIRM, groupOf } from './firms.ts';
import type { Oddity } from './oddities.ts';
import type { Random } from './random.ts';
import type { PlannedBid, PlannedTender } from './tender.ts';

type Notice = NonNullable<PlannedTender['notice']>;

const YUAN_FEN = 100;
const wholeYuan = (fen: number): number => Math.round(fen / YUAN_FEN) * YUAN_FEN;
const percentOf = (fen: number, percent: number): number => wholeYuan((fen * percent) / 100);

/** The law leaves twenty days to bid for an open tender; the other methods leave a week or so. */
export function noticeOf(
  random: Random,
  method: PlannedTender['method'],
  on: string,
  oddity: Oddity | undefined,
): Notice {
  const open = oddity === 'short_notice' ? 9 : 21;
  const submissionTo = workday(addDays(on, method === 'open_tender' ? open : random.int(6, 12)));
  return { on, submissionTo, openingOn: submissionTo };
}

interface Lot {
  readonly catalogueCode: string;
  readonly valueFen: number;
  /** Whom the entity chooses again and again. */
  readonly favourite?: Firm | undefined;
}

/**
 * Bids for a lot, the winner's first: usually three, each a few percent above the one before, all below the
 * estimate.
 */
export function bidsOf(
  random: Random,
  { catalogueCode, valueFen, favourite }: Lot,
  notice: Notice,
  oddity: Oddity | undefined,
): PlannedBid[] {
  const rivals = random.sample(FIRMS[groupOf(catalogueCode)], 4).filter((firm) => firm !== favourite);
  const firms =
    oddity === 'general_wins'
      ? [GENERAL_FIRM, ...rivals.filter((firm) => firm !== GENERAL_FIRM)]
      : favourite
        ? [favourite, ...rivals]
        : rivals;
  const first = percentOf(valueFen, oddity === 'deep_discount' ? 71 : random.int(90, 94));
  const second = percentOf(
    first,
    oddity === 'close_price' ? 100.05 : oddity === 'deep_discount' ? 131 : random.int(1032, 1048) / 10,
  );
  const third = oddity === 'same_price' ? second : percentOf(second, random.int(1008, 1016) / 10);
  const count = oddity === 'single_bid' ? 1 : oddity === 'failed_first' ? 2 : 3;
  return [first, second, third].slice(0, count).map((amountFen, i): PlannedBid => {
    const bid = {
      firm: firms[i] as Firm,
      amountFen,
      receivedOn: addDays(notice.submissionTo, -random.int(0, 3)),
    };
    const disqualified = reasonAgainst(i, oddity);
    return disqualified ? { ...bid, disqualified } : bid;
  });
}

/** The bid that wins: the lowest that stands. */
export const winnerOf = (bids: readonly PlannedBid[]): PlannedBid | undefined =>
  bids.find(({ disqualified }) => !disqualified);

function reasonAgainst(i: number, oddity: Oddity | undefined): string | undefined {
  if (oddity === 'lowest_out' && i === 0) return '投标报价明显低于成本，且未能说明理由';
  if (oddity === 'only_winner_valid' && i > 0) return i === 1 ? '未按要求提交业绩证明' : '投标有效期不足';
  return undefined;
}
