import type { OcdsFault, SupplierInput } from '@yinhu/contracts/filing';
import { type Call, Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import { actorOf } from '@yinhu/messaging';
import { lendSealedBids } from '../tenders/sealed-bids.ts';
import { takeTenderStep } from '../tenders/tender-step.ts';
import { beginTender } from '../tenders/tenders.service.ts';
import { DoesNotFit } from './does-not-fit.ts';
import type { ProcessTender } from './process-tender.ts';
import { later } from './read-values.ts';
import type { ForeignStep, Known } from './reading.ts';
import { lotName } from './tender-bids.ts';

interface Source {
  readonly countyCode: string;
  readonly ocid: string;
  readonly releaseIds: readonly string[];
}

/** A plan that is filed here, and how much of it the tender is for. */
export interface FiledShare {
  readonly filingId: string;
  readonly amountFen: number;
}

/**
 * Takes the steps of a tender of elsewhere one after the other, each on its day, as people would have taken
 * them: the same checks, the same records, history, events and flags.
 * @throws DoesNotFit with the step that was refused
 */
export async function fileTender(
  tx: Transaction,
  source: Source,
  tender: ProcessTender,
  plans: FiledShare[],
  call: Call,
): Promise<string> {
  const { countyCode, ocid, releaseIds } = source;
  await requireUntaken(tx, countyCode, ocid);
  const known = await knownIn(tx, countyCode, tender.firms);
  const since = await changedAt(tx, countyCode, plans);
  const on = (at: Date): Call => ({ ...call, at: later(at, since) });
  const [first] = tender.steps;
  const began = await fitting('tender', () =>
    beginTender(tx, { ...tender.input, plans }, on(first?.at ?? since)),
  );
  await tx.query(
    'INSERT INTO ocds_tender_source (county_code, ocid, release_ids, tender_id, by_name) VALUES ($1, $2, $3, $4, $5)',
    [...[countyCode, ocid, releaseIds], ...[began.id, actorOf(call).name]],
  );
  for (const [i, lot] of began.lots.entries()) known.made.set(lotName(tender.lotIds[i] ?? ''), lot.id);
  await lendSealedBids(tx, began.id);
  for (const step of tender.steps) await takeStep(tx, began.id, step, known, on);
  await lendSealedBids(tx, null);
  return began.id;
}

/** Of several that bring the same process at once, the others wait here and learn that it is taken. */
async function requireUntaken(tx: Transaction, countyCode: string, ocid: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('ocds ' || $1 || ' ' || $2, 0))`, [
    countyCode,
    ocid,
  ]);
  const taken = await tx.one('SELECT ocid FROM ocds_tender_source WHERE county_code = $1 AND ocid = $2', [
    countyCode,
    ocid,
  ]);
  if (taken) throw new DoesNotFit({ field: 'ocid', reason: 'ocds_known' });
}

async function takeStep(
  tx: Transaction,
  tenderId: string,
  { at, action, field, makes, act }: ForeignStep,
  known: Known & { readonly made: Map<string, string> },
  on: (at: Date) => Call,
): Promise<void> {
  const { recordId } = await fitting(field, () =>
    takeTenderStep(tx, on(at), tenderId, action, act(known), { fromElsewhere: true }),
  );
  if (makes && recordId) known.made.set(makes, recordId);
}

/** Firms go by the name under which the county knows them: their credit code says who they are. */
async function knownIn(
  tx: ReadTransaction,
  countyCode: string,
  firms: ReadonlySet<string>,
): Promise<Known & { made: Map<string, string> }> {
  const rows = await tx.query<{ code: string; name: string }>(
    'SELECT credit_code AS code, name FROM supplier WHERE county_code = $1 AND credit_code = ANY($2)',
    [countyCode, [...firms]],
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const made = new Map<string, string>();
  return {
    made,
    id(name) {
      const id = made.get(name);
      if (id === undefined) throw new DoesNotFit({ field: name, reason: 'not_found' });
      return id;
    },
    supplier(given: SupplierInput) {
      const name = names.get(given.creditCode) ?? given.name;
      names.set(given.creditCode, name);
      return { ...given, name };
    },
  };
}

/** When something last happened to the plans: nothing of their tender comes before. */
async function changedAt(
  tx: ReadTransaction,
  countyCode: string,
  plans: readonly FiledShare[],
): Promise<Date> {
  const row = await tx.one<{ at: Date }>(
    'SELECT max(changed_at) AS at FROM filing WHERE county_code = $1 AND id = ANY($2::uuid[])',
    [countyCode, plans.map(({ filingId }) => filingId)],
  );
  return row?.at ?? new Date(0);
}

/** @throws DoesNotFit for what the use case refuses */
async function fitting<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    throw new DoesNotFit(faultOf(error, field));
  }
}

const faultOf = ({ code, params, fields: [first] }: Problem, field: string): OcdsFault =>
  first
    ? { field, reason: first.reason, params: { ...params, ...first.params } }
    : { field, reason: code, params };
