import { copyDrafts } from '../automatic/drafts.ts';
import { draft, openEntities, SEEDED } from '../automatic/prepare.ts';
import { Submissions } from '../automatic/submissions.ts';
import { asOwner } from '../seeding/as-owner.ts';
import type { Stack } from '../stack/stack.ts';

/** So many drafts, of entities with a clerk each. */
export async function prepareDrafts(stack: Stack, count: number): Promise<{ tokens: string[] }> {
  const { entities, clerks } = await openEntities(stack);
  const template = await draft(clerks);
  await asOwner(stack.filingOwner, async (client) => {
    await copyDrafts(client, { template, family: Submissions.FAMILY, entities, count });
    for (const table of SEEDED) await client.query(`VACUUM (ANALYZE) ${table}`);
  });
  return { tokens: await Promise.all(clerks.map((clerk) => clerk.token())) };
}
