import { type IncomeEntry, incomeAggregate } from '@yinhu/contracts/household';
import type { Transaction, TransitionTable } from '@yinhu/database';
import { v7 } from 'uuid';
import { incomeTold } from '../personal-data/for-eyes.ts';
import { INCOME_COLUMNS } from './income.queries.ts';

type NewEntry = Pick<IncomeEntry, 'householdId' | 'divisionCode' | 'kind' | 'amountFen' | 'source' | 'on'> &
  Partial<Pick<IncomeEntry, 'sourceRef' | 'note' | 'reversesId'>>;

/** What can be done to an entry of the ledger: a reversal stays. */
export const ENTRY_TRANSITIONS: TransitionTable<'entry' | 'reversal', 'reverse'> = {
  reverse: { entry: 'reversal' },
};

/**
 * Adds an entry to the ledger and tells the world; answers nothing when its source has been entered before.
 */
export async function addIncomeEntry(tx: Transaction, entry: NewEntry): Promise<IncomeEntry | undefined> {
  const added = await tx.one<IncomeEntry>(
    `INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, source_ref, note, received_on, reverses_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT ON CONSTRAINT income_once_per_source DO NOTHING RETURNING ${INCOME_COLUMNS}`,
    [
      v7(),
      entry.householdId,
      entry.divisionCode,
      entry.kind,
      entry.amountFen,
      entry.source,
      entry.sourceRef ?? null,
      entry.note ?? null,
      entry.on,
      entry.reversesId ?? null,
    ],
  );
  if (!added) return undefined;
  const event = added.reversesId ? 'income-reversed' : 'income-recorded';
  tx.emit(incomeAggregate, event, {
    id: added.id,
    version: 1,
    division: added.divisionCode,
    state: incomeTold(added),
  });
  return added;
}

/** Adds the entry of the opposite amount; the database refuses a second one. */
export const reverseEntry = (
  tx: Transaction,
  entry: IncomeEntry,
  reason: string,
): Promise<IncomeEntry | undefined> =>
  addIncomeEntry(tx, {
    ...entry,
    sourceRef: null,
    amountFen: -entry.amountFen,
    note: reason,
    reversesId: entry.id,
  });
