import type { Actor } from '@yinhu/contracts/kernel';
import { copyOf, describeGuards } from '@yinhu/testing';
import { household } from '../household.service-definition.ts';

const idOf = (n: number): string => `0197a000-0000-7000-8000-00000000000${n}`;
const [FAMILY, OTHER_FAMILY, MEASURE, ENTRY, REVERSAL, LINK, SALE, CONFLICT, NEW] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
].map(idOf);
const [SELLER, STATION, USER] = [
  idOf(0),
  '0197a000-0000-7000-8000-0000000000a1',
  '0197a000-0000-7000-8000-0000000000a2',
];
const SOMEBODY_ELSE = '0197a000-0000-7000-8000-0000000000ff';
const VILLAGE = '360725102200';

const ROWS = `
  INSERT INTO household_counter (county_code, last) VALUES ('360725', 2);
  INSERT INTO household (id, number, head_name, division_code, attribute, poverty_status, main_cause, member_count, registered_at) VALUES
    ('${FAMILY}', '360725-000001', '王福生', '${VILLAGE}', 'general', 'in_poverty', 'skills', 1, now()),
    ('${OTHER_FAMILY}', '360725-000002', '李大山', '${VILLAGE}', 'general', 'in_poverty', 'skills', 1, now());
  INSERT INTO member (id, household_id, division_code, position, name, identity_sealed, identity_index, birth_date, relation, health,
      labour_ability, schooling)
    VALUES ('${FAMILY}', '${FAMILY}', '${VILLAGE}', 0, '王福生', 'v1', 'index', '1970-01-01', 'head', 'healthy', 'ordinary', 'not_in_school');
  INSERT INTO measure (id, household_id, division_code, kind, status, title, source, source_ref, started_on)
    VALUES ('${MEASURE}', '${FAMILY}', '${VILLAGE}', 'industry', 'done', '水稻种子', 'market_order', 'line', '2019-05-12');
  INSERT INTO income_entry (id, household_id, division_code, kind, amount_fen, source, source_ref, received_on, reverses_id) VALUES
    ('${ENTRY}', '${FAMILY}', '${VILLAGE}', 'wage', 100, 'market_settlement', '${SALE}', '2019-05-12', NULL),
    ('${REVERSAL}', '${FAMILY}', '${VILLAGE}', 'wage', -100, 'market_settlement', NULL, '2019-05-12', '${ENTRY}');
  INSERT INTO household_lookup VALUES ('${USER}', '2019-05-12', 1);
  INSERT INTO household_link (id, seller_id, seller_name, household_id, household_number, division_code, status, proposed_by_id,
      proposed_by, proposed_at, decided_at)
    VALUES ('${LINK}', '${SELLER}', '王福生农户', '${FAMILY}', '360725-000001', '${VILLAGE}', 'confirmed', '${STATION}', '服务站', now(), now());
  INSERT INTO market_sale (id, order_number, seller_id, buyer_name, income_kind, amount_fen, settled_at, status, link_id)
    VALUES ('${SALE}', 'M1', '${SELLER}', '税务局', 'business_crop', 100, now(), 'booked', '${LINK}');
  INSERT INTO registration_conflict (id, division_code, identity_index, identity_masked, name, attempted_by, first_at, last_at, household_id)
    VALUES ('${CONFLICT}', '${VILLAGE}', 'index', '***', '王福生', '工作队', now(), now(), '${FAMILY}');
`;

const entry = (change: object) => copyOf('income_entry', { id: NEW, source_ref: null, ...change });
const GUARDS = {
  household_counter_pkey: copyOf('household_counter'),
  // The older key is the narrower one.
  household_counter_series: `ALTER TABLE household_counter DROP CONSTRAINT household_counter_pkey; ${copyOf('household_counter')}`,
  household_pkey: copyOf('household'),
  household_number_key: copyOf('household', { id: NEW }),
  household_member_count_check: 'UPDATE household SET member_count = 0',
  household_poverty_status: "UPDATE household SET poverty_status = 'rich'",
  member_pkey: copyOf('member'),
  member_household_id_fkey: 'UPDATE member SET household_id = gen_random_uuid()',
  member_in_one_household: copyOf('member', { id: NEW, position: 1 }),
  member_household_id_position_key: copyOf('member', { id: NEW, identity_index: 'other' }),
  measure_pkey: copyOf('measure'),
  measure_household_id_fkey: 'UPDATE measure SET household_id = gen_random_uuid()',
  measure_once_per_source: copyOf('measure', { id: NEW }),
  measure_source_check: "UPDATE measure SET source = 'rumour'",
  measure_status_check: "UPDATE measure SET status = 'gone'",
  measure_value_fen_check: 'UPDATE measure SET value_fen = -1',
  income_entry_pkey: copyOf('income_entry'),
  income_entry_household_id_fkey: entry({ household_id: SOMEBODY_ELSE }),
  income_entry_amount_fen_check: entry({ amount_fen: 0 }),
  income_entry_source_check: entry({ source: 'rumour' }),
  income_once_per_source: copyOf('income_entry', { id: NEW }),
  income_entry_reversed_once: entry({ reverses_id: ENTRY }),
  income_entry_reverses_id_fkey: entry({ reverses_id: SOMEBODY_ELSE }),
  income_entry_is_never_edited: 'DELETE FROM income_entry',
  household_lookup_pkey: copyOf('household_lookup'),
  household_lookup_asked_check: 'UPDATE household_lookup SET asked = -1',
  household_link_pkey: copyOf('household_link'),
  household_link_household_id_fkey: 'UPDATE household_link SET household_id = gen_random_uuid()',
  household_link_one_per_seller: copyOf('household_link', { id: NEW, household_id: OTHER_FAMILY }),
  household_link_one_per_household: copyOf('household_link', { id: NEW, seller_id: SOMEBODY_ELSE }),
  household_link_status_check: "UPDATE household_link SET status = 'gone'",
  household_link_check: 'UPDATE household_link SET decided_at = NULL',
  household_link_check1: 'UPDATE household_link SET ended_at = now()',
  household_link_check2: 'UPDATE household_link SET reversed = true',
  market_sale_pkey: copyOf('market_sale'),
  market_sale_link_id_fkey: 'UPDATE market_sale SET link_id = gen_random_uuid()',
  market_sale_amount_fen_check: 'UPDATE market_sale SET amount_fen = 0',
  market_sale_status_check: "UPDATE market_sale SET status = 'gone'",
  market_sale_check: 'UPDATE market_sale SET link_id = NULL',
  market_sale_check1: 'UPDATE market_sale SET limit_fen = 1',
  market_sale_held_cause_check: "UPDATE market_sale SET held_cause = 'doubt', limit_fen = 1",
  sale_limit_pkey: copyOf('sale_limit'),
  sale_limit_one_per_day: copyOf('sale_limit', { id: NEW }),
  sale_limit_single_fen_check: 'UPDATE sale_limit SET single_fen = 0',
  sale_limit_check: 'UPDATE sale_limit SET year_fen = single_fen - 1',
  registration_conflict_pkey: copyOf('registration_conflict'),
  registration_conflict_household_id_fkey:
    'UPDATE registration_conflict SET household_id = gen_random_uuid()',
  registration_conflict_open: copyOf('registration_conflict', { id: NEW }),
  registration_conflict_status_check: "UPDATE registration_conflict SET status = 'gone'",
  registration_conflict_check: "UPDATE registration_conflict SET outcome = '已核实'",
};

const neighbour = { role: 'county_reviewer', division: '360724' } satisfies Partial<Actor>;
const otherVillage = { role: 'household_officer', division: '360725103200' } satisfies Partial<Actor>;
const otherStation = {
  role: 'seller_clerk',
  division: '360725102',
  organisationId: SOMEBODY_ELSE,
} satisfies Partial<Actor>;
const admin = { role: 'county_admin', division: '360725' } satisfies Partial<Actor>;
const SET_LIMIT = `INSERT INTO sale_limit VALUES ('${NEW}', '360725', '2030-01-01', 1, 1)`;

const outOfScope = (table: string) =>
  [neighbour, otherVillage].map((actor) => [actor, `SELECT FROM ${table}`] as const);
const POLICIES = {
  'household.scope': outOfScope('household'),
  'member.scope': outOfScope('member'),
  'measure.scope': outOfScope('measure'),
  'income_entry.scope': outOfScope('income_entry'),
  'registration_conflict.scope': outOfScope('registration_conflict'),
  'household_lookup.own': [[{ ...admin, userId: SOMEBODY_ELSE }, 'SELECT FROM household_lookup']],
  'household_link.parties': [...outOfScope('household_link'), [otherStation, 'SELECT FROM household_link']],
  'market_sale.of_link': [...outOfScope('market_sale'), [otherStation, 'SELECT FROM market_sale']],
  'sale_limit.set': [
    [{ ...admin, division: '360724' }, SET_LIMIT],
    [{ ...admin, role: 'county_reviewer' }, SET_LIMIT],
  ],
} satisfies Record<string, readonly (readonly [Partial<Actor>, string])[]>;

describe('guards of the tables of households', () => {
  describeGuards(household, { rows: ROWS, guards: GUARDS, policies: POLICIES });
});
