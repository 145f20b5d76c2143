import type { HOUSEHOLD, Household, HouseholdDetail, IncomeEntry, Measure } from '@yinhu/contracts/household';
import type { InputOf } from '@yinhu/contracts/kernel';
import { pageOf, type ReadTransaction, scopeRange } from '@yinhu/database';
import { INCOME_COLUMNS } from '../income/income.queries.ts';
import { MEASURE_COLUMNS } from '../measures/measures.queries.ts';
import type { HouseholdRecord } from './household.entity.ts';
import { householdOf } from './household-answer.ts';

const COLUMNS = `id, number, head_name AS "headName", division_code AS "divisionCode", attribute, poverty_status AS status,
  main_cause AS "mainCause", further_causes AS "furtherCauses", member_count AS "memberCount", story,
  registered_at AS "registeredAt", version`;

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

const SORT = {
  number: 'number',
  registeredAt: 'registered_at',
  divisionCode: 'division_code',
  povertyStatus: 'poverty_status',
  memberCount: 'member_count',
} as const;

/** Dossiers with their heads' names in clear: callers mask them for whom may not see them. */
export async function listHouseholds(tx: ReadTransaction, { filter, range, sort }: InputOf<typeof HOUSEHOLD.households.list>) {
  const [from, to] = filter.divisionCode ? scopeRange(filter.divisionCode) : [];
  const page = await pageOf<HouseholdRecord>(tx, {
    select: COLUMNS,
    from: 'household',
    conditions: [
      ['id = ANY(?::uuid[])', filter.id],
      ['division_code >= ?', from],
      ['division_code < ?', to],
      ['poverty_status = ?', filter.povertyStatus],
      ['attribute = ?', filter.attribute],
      ['(main_cause = ? OR ? = ANY(further_causes))', filter.cause],
      ['(position(? in number) > 0 OR position(? in head_name) > 0)', filter.q?.trim() || undefined],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['id', 'ASC'],
    ],
    range,
  });
  return { ...page, items: page.items.map(householdOf) };
}

export async function findHousehold(tx: ReadTransaction, id: string): Promise<Household | undefined> {
  const row = await tx.one<HouseholdRecord>(`SELECT ${COLUMNS} FROM household WHERE id = $1`, [id]);
  return row && householdOf(row);
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
