import { API } from '@yinhu/contracts';
import type { CatalogueItem } from '@yinhu/contracts/filing';
import { addDays } from '@yinhu/contracts/kernel';
import { fundDocument, requirements } from '../year/attachments.ts';
import { addHours, at } from '../year/calendar.ts';
import { type DeskPlan, deskPlans } from '../year/desk.ts';
import { deskTenders } from '../year/desk-tenders.ts';
import { clerkOf, REVIEWER } from './accounts.ts';
import { propose } from './amendments.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';
import { tenders } from './tenders.ts';

const BUDGET_FEN = 150_000_000;
const AMENDED = '冬种生产技术推广服务';

/** What the office has on its desk on the day of loading, and what entities carry out then. */
export function desk(catalogue: readonly CatalogueItem[], today: string): Phase[] {
  const plans = deskPlans(catalogue, today);
  const entities = [...new Set(plans.map(({ entity }) => entity.key))];
  const name = { zh: '在办计划', en: 'Plans of these days' };
  return [
    { name, lanes: 1, steps: [...entities.map((key) => budget(key, today)), ...plans.map(file)] },
    ...tenders(deskTenders(plans, today)),
    {
      name,
      lanes: 1,
      steps: plans.filter(({ input }) => input.title === AMENDED).map((plan) => amend(plan, today)),
    },
  ];
}

const budget = (entityKey: string, today: string): Step => ({
  key: `${entityKey}-budget`,
  run: async ({ people, progress }) => {
    const entityId = progress.get<string>(entityKey);
    const quota = {
      entityId,
      fiscalYear: Number(today.slice(0, 4)),
      source: 'entity_budget' as const,
      amountFen: BUDGET_FEN,
    };
    const when = at(addDays(today, -240));
    await people.call(
      'county-admin',
      when,
      API.filing.quotas.allocate,
      { ...quota, reason: '部门预算批复' },
      `${entityKey}-budget`,
    );
  },
});

const file = (plan: DeskPlan): Step => ({
  key: plan.key,
  run: async (world) => {
    const { key, entity, input, submittedAt, standing } = plan;
    const clerk = clerkOf(entity.key);
    const { id } = await world.people.call(
      clerk,
      addHours(submittedAt, -1),
      API.filing.filings.draft,
      input,
      key,
    );
    await attach(world, plan, id);
    await takeStep(world, `${key}-submitted`, clerk, submittedAt, API.filing.filings.submit, { id });
    const decide = (
      operation: typeof API.filing.filings.approve | typeof API.filing.filings.return,
      reason: string,
    ) => takeStep(world, `${key}-decided`, REVIEWER, addHours(submittedAt, 3), operation, { id, reason });
    if (standing === 'approved') await decide(API.filing.filings.approve, '材料齐全，同意备案');
    if (standing === 'returned') await decide(API.filing.filings.return, '扶贫依据不全，请补齐后重报');
    for (const [i, { by, body }] of plan.comments.entries()) {
      const who = by === 'county_reviewer' ? REVIEWER : clerk;
      await world.people.call(
        who,
        addHours(submittedAt, 1 + i),
        API.filing.comments.post,
        { filingId: id, body },
        `${key}-comment-${i + 1}`,
      );
    }
    return id;
  },
});

async function attach(
  { people }: World,
  { key, entity, input, submittedAt, documented }: DeskPlan,
  id: string,
): Promise<void> {
  if (!documented) return;
  const subject = { title: input.title, entityName: entity.name, budgetFen: input.lines[0]?.budgetFen ?? 0 };
  const papers = [requirements(subject), ...(input.purposeEvidence ? [fundDocument(subject)] : [])];
  for (const { kind, ...filed } of papers)
    await people.upload(
      clerkOf(entity.key),
      addHours(submittedAt, -0.5),
      API.filing.attachments.attach,
      { id, kind },
      filed,
      `${key}-${kind}`,
    );
}

/** A filed plan whose change waits for a reviewer. */
const amend = ({ key, entity, input }: DeskPlan, today: string): Step => ({
  key: `${key}-amended`,
  run: async (world) => {
    const change = {
      key: `${key}-amended`,
      reason: '推广面积扩大，顺延服务期',
      input: { ...input, plannedEnd: addDays(today, 170) },
    };
    await propose(
      world,
      clerkOf(entity.key),
      at(addDays(today, -1), '16:10'),
      world.progress.get<string>(key),
      change,
    );
  },
});
