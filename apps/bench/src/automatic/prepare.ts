import { API } from '@yinhu/contracts';
import { asOwner } from '../seeding/as-owner.ts';
import { openClerk } from '../stack/clerks.ts';
import { registerEntity } from '../stack/organisations.ts';
import type { Person } from '../stack/person.ts';
import { allocateQuota, planOf } from '../stack/plans.ts';
import type { Stack } from '../stack/stack.ts';
import { copyDrafts, copyEntities, draftId, FIRST } from './drafts.ts';
import { PgbenchScript } from './pgbench.ts';
import { recordTransaction } from './record.ts';
import { runIn } from './run-in.ts';
import { PGBENCH_DRAFTS, PGBENCH_ENTITIES, scriptOf } from './script.ts';
import { Submissions } from './submissions.ts';

/** So many that each files some dozens of plans, as in a year: the rules look at the others of its kind. */
const ENTITIES = 256;
/** More than can be filed in a second. */
const MOST_PER_SECOND = 500;
/** pgbench gets further in the same time: with as many more entities each has as many plans. */
const PGBENCH_TIMES = 4;
export const SEEDED = [
  'purchasing_entity',
  'quota',
  'filing',
  'filing_search',
  'filing_beneficiary',
  'filing_transition',
];
const BUDGET_FEN = 100_000;
const QUOTA_FEN = 1_000_000_000;

/**
 * Drafts for clerks to submit for so many seconds; and what one submission said to PostgreSQL as a script,
 * with drafts of its own.
 */
export async function prepare(stack: Stack, callers: number, seconds: number) {
  if (!stack.server)
    throw new Error(
      'This benchmark reads PostgreSQL’s log: it runs on the server that npm run bench starts itself.',
    );
  await runIn(stack.server.superuserUrl);
  const { entities, clerks } = await openEntities(stack);
  const count = MOST_PER_SECOND * seconds;
  const others = Array.from({ length: ENTITIES * PGBENCH_TIMES }, (_, i) =>
    draftId(PGBENCH_ENTITIES, String(FIRST + i)),
  );
  const template = await draft(clerks);
  await asOwner(stack.filingOwner, async (client) => {
    await copyEntities(client, entities[0] ?? '', others);
    await copyDrafts(client, { template, family: Submissions.FAMILY, entities, count });
    await copyDrafts(client, {
      template,
      family: PGBENCH_DRAFTS,
      entities: others,
      count: count * PGBENCH_TIMES,
    });
    // Or the server would, while it is measured.
    for (const table of SEEDED) await client.query(`VACUUM (ANALYZE) ${table}`);
  });
  const submissions = new Submissions(stack, clerks);
  const submitOne = async () => ({ entities, place: await submissions.submitOne() });
  const { done, transaction } = await recordTransaction(stack.server, submitOne, ({ place }) => [
    draftId(Submissions.FAMILY, String(FIRST + place)),
    'INTO filing_counter',
  ]);
  const submitted = {
    filingId: draftId(Submissions.FAMILY, String(FIRST + done.place)),
    entityId: entities[done.place % entities.length] ?? '',
    fingerprint: `bench-${FIRST + done.place}`,
  };
  const script = scriptOf(transaction, submitted, { callers, entities: others.length });
  const pgbench = await PgbenchScript.of(script, stack.databases.filing);
  return {
    submissions,
    pgbench,
    pgbenchDrafts: count * PGBENCH_TIMES,
    statements: transaction.flatMap(({ sql }) => sql.split(';\n')).length,
  };
}

export async function openEntities(stack: Stack): Promise<{ entities: string[]; clerks: Person[] }> {
  const [entities, clerks]: [string[], Person[]] = [[], []];
  for (let i = 0; i < ENTITIES; i++) {
    const entity = await registerEntity(stack.admin);
    await allocateQuota(stack.admin, entity, QUOTA_FEN);
    entities.push(entity.id);
    clerks.push(await openClerk(stack, entity));
  }
  return { entities, clerks };
}

export async function draft([clerk]: readonly Person[]): Promise<string> {
  if (!clerk) throw new Error('nobody can draft');
  const { id } = await clerk.call(API.filing.filings.draft, planOf(BUDGET_FEN), 'bench-template');
  return id;
}
