import { API, businessDate, type Entity } from '@yinhu/contracts';
import { childrenOf } from '@yinhu/divisions';
import { Client } from 'pg';
import { COUNTY, registerEntity } from '../stack/organisations.ts';
import type { Stack } from '../stack/stack.ts';

const BUDGET_FEN = 8_000_000;
const CLERK = 'bench-replay-clerk';
const PASSWORD = 'Yinhu-bench-2019';

/**
 * So many decisions with their evidence: one plan is submitted as people do it, and what is stored of its decision is then
 * copied by the tables' owner, spread over the past year, each with another number of households.
 */
export async function seedDecisions(stack: Stack, count: number): Promise<void> {
  const entity = await registerEntity(stack.admin);
  await openClerk(stack, entity);
  const clerk = stack.person(CLERK);
  const { id } = await clerk.call(API.filings.draft, planOf(), CLERK);
  await clerk.call(API.filings.submit, { id });
  const client = new Client({ connectionString: stack.filingOwner });
  await client.connect();
  try {
    await client.query(`SELECT set_config('yinhu.scope', '36', false), set_config('yinhu.role', 'system', false)`);
    await client.query('SET synchronous_commit = off');
    await client.query('CREATE TEMP TABLE copy AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, $1::int) AS n', [count - 1]);
    await copyRows(client, 'filing', id, { id: 'c.id', number: `'${COUNTY}-bench-' || c.n` });
    await copyRows(client, 'filing_transition', id, { filing_id: 'c.id' });
    const at = `o.at - c.n * interval '364 days' / ${count}`;
    const evidence = `jsonb_set(o.evidence, '{purposeEvidence,households}', to_jsonb(1 + c.n % 50))`;
    await copyRows(client, 'filing_decision', id, { filing_id: 'c.id', at, evidence });
    for (const table of ['filing', 'filing_decision']) await client.query(`VACUUM (ANALYZE) ${table}`);
  } finally {
    await client.end();
  }
}

/** The rows of one filing once more for each copy, with some columns otherwise. */
async function copyRows(client: Client, table: string, filingId: string, changed: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const key = table === 'filing' ? 'id' : 'filing_id';
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? `o.${name}`).join(', ')}
     FROM ${table} o CROSS JOIN copy c WHERE o.county_code = $1 AND o.${key} = $2`,
    [COUNTY, filingId],
  );
}

/** Identity hears of a new entity a moment after the filing service has it. */
async function openClerk({ admin }: Stack, { id }: Pick<Entity, 'id'>): Promise<void> {
  const quota = { entityId: id, fiscalYear: thisYear(), source: 'county_poverty_fund', amountFen: BUDGET_FEN } as const;
  await admin.call(API.quotas.allocate, quota, `${CLERK}-quota`);
  const user = { username: CLERK, name: '经办人', role: 'entity_clerk', organisationId: id, password: PASSWORD } as const;
  for (const until = Date.now() + 10_000; ; ) {
    try {
      await admin.call(API.users.create, user, CLERK);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

const thisYear = (): number => Number(businessDate(new Date()).slice(0, 4));

function planOf() {
  const [township] = childrenOf(COUNTY).map(({ code }) => code);
  const [village = ''] = childrenOf(township ?? '').map(({ code }) => code);
  const line = { catalogueCode: 'A02010601', description: '打印设备', quantity: 1, unitPriceFen: BUDGET_FEN, budgetFen: BUDGET_FEN };
  return {
    title: '打印设备采购',
    fiscalYear: thisYear(),
    purpose: 'poverty_alleviation' as const,
    purposeStatement: '为村级服务点配备设备，方便贫困户办事。',
    method: 'request_for_quotations' as const,
    organisationForm: 'entity' as const,
    lines: [{ ...line, beneficiaryDivisions: [township ?? ''] }],
    funding: [{ source: 'county_poverty_fund' as const, amountFen: BUDGET_FEN }],
    purposeEvidence: { villages: [village], fundDocument: '赣财农〔2019〕12号', households: 20 },
    plannedStart: businessDate(new Date()),
  };
}
