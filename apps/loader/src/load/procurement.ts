import { businessDate } from '@yinhu/contracts/kernel';
import { planAmendments, settled } from '../year/amendments.ts';
import { BATCHES, planFilings } from '../year/filings.ts';
import { planTenders } from '../year/tenders.ts';
import { amendments } from './amendments.ts';
import { desk } from './desk.ts';
import { filings, readCatalogue } from './filings.ts';
import { oversight } from './oversight.ts';
import type { Phase, World } from './run-steps.ts';
import { tenders } from './tenders.ts';

const DAY = 'day-of-loading';

/**
 * Public purchasing from the plans, which come first, to the last payment, and what the office has on its
 * desk today.
 */
export async function procurement(world: World): Promise<[Phase, ...Phase[]]> {
  const catalogue = await readCatalogue(world);
  const plans = planFilings(catalogue);
  const filed = plans.slice(0, BATCHES);
  const changes = planAmendments(filed);
  const year = planTenders(settled(filed, changes));
  return [filings(plans), amendments(changes), ...tenders(year), ...desk(catalogue, dayOf(world)), oversight];
}

/**
 * The day from which the plans of these days count back: that of the first start, also when loading goes on
 * the next day.
 */
function dayOf({ progress }: World): string {
  if (!progress.has(DAY)) progress.set(DAY, businessDate(new Date()));
  return progress.get<string>(DAY);
}
