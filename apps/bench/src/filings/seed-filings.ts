import { childrenOf } from '@yinhu/divisions';
import type { Client } from 'pg';
import { asOwner } from '../seeding/as-owner.ts';
import { withoutIndexes } from '../seeding/without-indexes.ts';
import { COUNTY } from '../stack/organisations.ts';

const ENTITIES_PER_COUNTY = 33;
/**
 * The words that titles are made of: every one common, every pair of them rarer, and one word in a hundred
 * filings.
 */
export const PLACES = ['村级', '乡镇', '园区', '学校', '卫生院', '敬老院', '林场', '河道', '水库', '果园'];
const WORKS = [
  '蓄水池',
  '灌溉渠',
  '太阳能路灯',
  '垃圾转运车',
  '脐橙苗木',
  '有机肥',
  '农机具',
  '医疗设备',
  '课桌椅',
  '道路硬化',
  '饮水管网',
  '光伏组件',
];
const ENDS = ['采购', '修缮', '改造', '建设', '增补', '更新'];
export const RARE = '抗旱应急';

/**
 * Fills an empty filing database with so many plans of all counties, as its owner: a plain bulk load, since
 * only lists and searches are measured on it. Years 2016 to 2025, nine in ten filed, of which six in ten
 * without a person. Every fiftieth is one entity's, so that its list, its township's and its county's are as
 * deep as lists can be paged, and all scopes can be compared.
 */
export function seedFilings(ownerUrl: string, count: number): Promise<Crowded> {
  return asOwner(ownerUrl, async (client) => {
    const entities = await seedEntities(client);
    const crowded = await crowdedEntity(client);
    await withoutIndexes(client, ['filing', 'filing_search'], async () => {
      // Words are entered all at once below, and not filing by filing.
      await client.query('ALTER TABLE filing DISABLE TRIGGER indexed');
      await seedPlans(client, count, entities, crowded.id);
      await client.query('ALTER TABLE filing ENABLE TRIGGER indexed');
      await client.query(
        `INSERT INTO filing_search (county_code, filing_id, division_code, entity_id, drafted_at, grams)
         SELECT county_code, id, division_code, entity_id, drafted_at, search_grams(title || ' ' || entity_name) FROM filing`,
      );
    });
    await client.query(
      `INSERT INTO filing_counter (county_code, year, last)
       SELECT county_code, split_part(number, '-', 2)::int, count(*) FROM filing WHERE number IS NOT NULL GROUP BY 1, 2`,
    );
    for (const table of ['purchasing_entity', 'filing', 'filing_search'])
      await client.query(`VACUUM (ANALYZE) ${table}`);
    return crowded;
  });
}

/** Half of a county's entities are its own, half its townships'. @returns how many there are */
async function seedEntities(client: Client): Promise<number> {
  const divisions = childrenOf('36')
    .flatMap(({ code }) => childrenOf(code))
    .flatMap(({ code }) => {
      const townships = childrenOf(code).map((township) => township.code);
      return Array.from({ length: ENTITIES_PER_COUNTY }, (_, i) =>
        i % 2 === 0 ? code : (townships[i % townships.length] ?? code),
      );
    });
  await client.query(
    `INSERT INTO purchasing_entity (id, division_code, credit_code, name, sector, registered_at)
     SELECT gen_random_uuid(), d, 'BENCH' || lpad(n::text, 13, '0'), '第' || n || '采购单位', 'water', '2016-01-01'
     FROM unnest($1::text[]) WITH ORDINALITY AS e(d, n)`,
    [divisions],
  );
  return divisions.length;
}

/** An entity with many filings, and its township. */
export interface Crowded {
  readonly id: string;
  readonly township: string;
}

async function crowdedEntity(client: Client): Promise<Crowded> {
  const { rows } = await client.query<Crowded>(
    'SELECT id, division_code AS township FROM purchasing_entity WHERE county_code = $1 AND length(division_code) = 9 ORDER BY credit_code LIMIT 1',
    [COUNTY],
  );
  const [found] = rows;
  if (!found) throw new Error(`no township of ${COUNTY} has an entity`);
  return found;
}

async function seedPlans(client: Client, count: number, entities: number, crowded: string): Promise<void> {
  await client.query(
    `WITH entity AS (SELECT *, row_number() OVER (ORDER BY credit_code) - 1 AS place FROM purchasing_entity),
     plan AS (
       SELECT g, h, e.*, timestamptz '2016-01-01' + g::float8 / $1 * interval '3650 days' AS drafted,
         CASE WHEN h % 10 < 9 THEN 'filed' WHEN h % 50 = 9 THEN 'in_review' WHEN h % 50 = 19 THEN 'returned' ELSE 'draft' END AS state,
         ($3::text[])[1 + h / 50 % cardinality($3::text[])] || CASE WHEN h % 97 = 0 THEN $6 ELSE '' END ||
           ($4::text[])[1 + h / 500 % cardinality($4::text[])] || ($5::text[])[1 + h / 6000 % cardinality($5::text[])] AS plan_title
       FROM (SELECT g, hashint4extended(g, 1) & 2147483647 AS h, hashint4extended(g, 2) & 2147483647 AS place
             FROM generate_series(0, $1::int - 1) g) AS s JOIN entity e
         ON e.place = CASE WHEN s.place / $2::int % 50 = 0 THEN (SELECT place FROM entity WHERE id = $7) ELSE s.place % $2::int END
     )
     INSERT INTO filing (id, division_code, entity_id, entity_name, sector, number, title, fiscal_year, purpose, method, organisation_form,
       status, budget_fen, lines, funding, fingerprint, auto_filed, quota_held, drafted_at, submitted_at, filed_at, changed_at, version, due_at)
     SELECT gen_random_uuid(), division_code, id, name, sector,
       CASE WHEN state = 'filed' THEN county_code || '-' || extract(year FROM drafted) || '-' || lpad(
         row_number() OVER (PARTITION BY county_code, extract(year FROM drafted), state ORDER BY g)::text, 4, '0') END,
       plan_title, extract(year FROM drafted), CASE WHEN g % 3 = 0 THEN 'ordinary' ELSE 'poverty_alleviation' END, 'request_for_quotations', 'entity',
       state, 100000 + h % 90000000, '[]', '[]', g::text, h % 10 < 6, CASE WHEN state = 'filed' THEN 'committed' ELSE 'none' END,
       drafted, drafted, CASE WHEN state = 'filed' THEN drafted + interval '1 hour' END, drafted, 3,
       CASE WHEN state = 'in_review' THEN drafted + interval '3 days' END
     FROM plan`,
    [count, entities, PLACES, WORKS, ENDS, RARE, crowded],
  );
}
