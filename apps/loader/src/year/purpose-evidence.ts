import { addDays } from '@yinhu/contracts/kernel';
import { childrenOf, type Division } from '@yinhu/divisions';
import type { FilingInput } from './filings.ts';
import { Random } from './random.ts';

type Evidence = Pick<FilingInput, 'purposeEvidence' | 'plannedEnd'>;

const DOCUMENTS = [
  '赣财农〔2019〕12号',
  '赣财扶指〔2019〕3号',
  '赣市财农字〔2019〕21号',
  '崇财农〔2019〕8号',
];
/**
 * The year's rules did not ask for evidence yet; most clerks gave it, some did not: what later rules would
 * say of them shows in a replay.
 */
const WITHOUT = 9;

/** What shows that the i-th plan serves poverty alleviation, and until when it is to be carried out. */
export function evidenceOf(i: number, townships: readonly string[], submittedAt: string): Evidence {
  const random = new Random(52_000 + i);
  const plannedEnd = addDays(submittedAt.slice(0, 10), random.int(200, 260));
  if (i % WITHOUT === 4) return { plannedEnd };
  const villages = townships.flatMap((township) =>
    random.sample(villagesOf(township), random.int(1, 2)).map(({ code }) => code),
  );
  return {
    plannedEnd,
    purposeEvidence: {
      villages,
      fundDocument: random.pick(DOCUMENTS),
      households: villages.length * random.int(6, 34),
    },
  };
}

const villagesOf = (township: string): Division[] =>
  childrenOf(township).filter(({ name }) => name.includes('村'));
