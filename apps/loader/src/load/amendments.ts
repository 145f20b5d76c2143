import { API } from '@yinhu/contracts';
import type { PlannedAmendment } from '../year/amendments.ts';
import { clerkOf } from './accounts.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';

const REVIEWER = 'county-reviewer';

/**
 * Proposes another content for a filed plan as its clerk, once: its version, and so the request, is another
 * one afterwards.
 */
export async function propose(
  { people }: World,
  clerk: string,
  when: string,
  id: string,
  { key, reason, input }: Pick<PlannedAmendment, 'key' | 'reason' | 'input'>,
): Promise<void> {
  const { version, amendments: proposed } = await people.call(clerk, undefined, API.filing.filings.get, {
    id,
  });
  if (proposed.some((amendment) => amendment.reason === reason)) return;
  await people.call(clerk, when, API.filing.filings.amend, { ...input, id, version, reason }, key);
}

const amend = (amendment: PlannedAmendment): Step => ({
  key: amendment.key,
  run: async (world) => {
    const { key, plan, proposedAt, decision } = amendment;
    const id = world.progress.get<string>(plan.key);
    await propose(world, clerkOf(plan.entity.key), proposedAt, id, amendment);
    if (!decision) return;
    const { amendments } = await world.people.call(REVIEWER, undefined, API.filing.filings.get, { id });
    const open = amendments.find(({ status }) => status === 'proposed');
    if (!open) return;
    const operation = decision.accepted
      ? API.filing.filings.acceptAmendment
      : API.filing.filings.refuseAmendment;
    await takeStep(world, `${key}-decided`, REVIEWER, decision.at, operation, {
      id,
      amendmentId: open.id,
      reason: decision.reason,
    });
  },
});

export const amendments = (planned: readonly PlannedAmendment[]): Phase => ({
  name: { zh: '计划变更', en: 'Amendments' },
  lanes: 1,
  steps: planned.map(amend),
});
