import type { HouseholdDetail, IncomeEntry, Measure } from '@yinhu/contracts/household';
import type { ReadTransaction } from '@yinhu/database';
import { INCOME_COLUMNS } from '../income/income.queries.ts';
import { MEASURE_COLUMNS } from '../measures/measures.queries.ts';

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly identitySealed: string;
  readonly phoneSealed: string | null;
  readonly birthDate: string;
  readonly relation: HouseholdDetail['members'][number]['relation'];
  readonly health: NonNullable<HouseholdDetail['members'][number]['health']>;
  readonly labourAbility: HouseholdDetail['members'][number]['labourAbility'];
  readonly schooling: HouseholdDetail['members'][number]['schooling'];
  readonly workPlace: string | null;
}

export const membersOf = (tx: ReadTransaction, householdId: string): Promise<MemberRow[]> =>
  tx.query<MemberRow>(
    `SELECT id, name, identity_sealed AS "identitySealed", phone_sealed AS "phoneSealed", birth_date AS "birthDate", relation, health,
       labour_ability AS "labourAbility", schooling, work_place AS "workPlace"
     FROM member WHERE household_id = $1 ORDER BY position`,
    [householdId],
  );

/** Measures and income of a dossier: the latest thousand of each, newest first. */
export async function doneFor(tx: ReadTransaction, householdId: string) {
  const measures = await tx.query<Measure>(
    `SELECT ${MEASURE_COLUMNS} FROM measure WHERE household_id = $1 ORDER BY started_on DESC, id DESC LIMIT 1000`,
    [householdId],
  );
  const income = await tx.query<IncomeEntry>(
    `SELECT ${INCOME_COLUMNS} FROM income_entry WHERE household_id = $1 ORDER BY received_on DESC, id DESC LIMIT 1000`,
    [householdId],
  );
  const year = await tx.one<{ year: number; net: number }>(
    `SELECT extract(year FROM received_on)::int AS year, sum(amount_fen)::bigint AS net FROM income_entry
     WHERE household_id = $1 GROUP BY 1 ORDER BY 1 DESC LIMIT 1`,
    [householdId],
  );
  return { measures, income, incomeYear: year?.year ?? null, netIncomeFen: year?.net ?? 0 };
}
