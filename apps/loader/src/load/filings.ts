import { API } from '@yinhu/contracts';
import type { CatalogueItem } from '@yinhu/contracts/filing';
import { businessDate, type OutputOf, wallClock } from '@yinhu/contracts/kernel';
import { addHours, at } from '../year/calendar.ts';
import { ENTITIES, type PlannedEntity } from '../year/entities.ts';
import type { PlannedFiling } from '../year/filings.ts';
import { clerkOf, REVIEWER } from './accounts.ts';
import { attachPapers } from './attachments.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';

/**
 * Money reaches the quota some hours before a plan is submitted, or, where a reviewer approves, only before
 * the decision.
 */
async function allocate({ people, progress }: World, plan: PlannedFiling): Promise<void> {
  const when = plan.course === 'approved' ? addHours(plan.decidedAt, -1) : addHours(plan.submittedAt, -26);
  for (const { source, amountFen } of plan.input.funding) {
    const quota = {
      entityId: progress.get<string>(plan.entity.key),
      fiscalYear: 2019,
      source,
      amountFen,
      reason: '专项指标下达',
    };
    await people.call('county-admin', when, API.filing.quotas.allocate, quota, `${plan.key}-quota-${source}`);
  }
}

/** The first draft of a plan that comes back for correction: its funding leaves a thousand yuan open. */
const withGap = (plan: PlannedFiling): PlannedFiling['input'] => ({
  ...plan.input,
  funding: plan.input.funding.map((share, i) =>
    i === 0 ? { ...share, amountFen: share.amountFen - 100_000 } : share,
  ),
});

async function file(world: World, plan: PlannedFiling): Promise<string> {
  const { people } = world;
  const clerk = clerkOf(plan.entity.key);
  const { course, submittedAt, decidedAt } = plan;
  const wrong = course === 'corrected' || course === 'returned' || course === 'rejected';
  if (course === 'by_rules' || wrong) await allocate(world, plan);
  const draft = await people.call(
    clerk,
    addHours(submittedAt, -1),
    API.filing.filings.draft,
    wrong ? withGap(plan) : plan.input,
    plan.key,
  );
  const { id } = draft;
  await attachPapers(world, plan, id);
  if (course === 'draft') return id;
  await takeStep(world, `${plan.key}-submitted`, clerk, submittedAt, API.filing.filings.submit, { id });
  if (course === 'approved') {
    await allocate(world, plan);
    await takeStep(world, `${plan.key}-approved`, REVIEWER, decidedAt, API.filing.filings.approve, {
      id,
      reason: '指标已追加，材料齐全，同意备案',
    });
  }
  if (course === 'rejected')
    await takeStep(world, `${plan.key}-rejected`, REVIEWER, decidedAt, API.filing.filings.reject, {
      id,
      reason: '资金来源与采购内容不符，不予备案',
    });
  if (course === 'withdrawn')
    await takeStep(world, `${plan.key}-withdrawn`, clerk, decidedAt, API.filing.filings.cancel, {
      id,
      reason: '指标未到位，本年度不再实施',
    });
  if (course === 'corrected' || course === 'returned') {
    await takeStep(world, `${plan.key}-returned`, REVIEWER, decidedAt, API.filing.filings.return, {
      id,
      reason: '资金合计与明细不一致，请核对后重报',
    });
    await discuss(world, plan, id);
  }
  if (course === 'corrected') {
    const current = await people.call(clerk, undefined, API.filing.filings.get, { id });
    await takeStep(world, `${plan.key}-revised`, clerk, addHours(decidedAt, 2), API.filing.filings.revise, {
      ...plan.input,
      id,
      version: current.version,
    });
    await takeStep(
      world,
      `${plan.key}-resubmitted`,
      clerk,
      addHours(decidedAt, 3),
      API.filing.filings.submit,
      { id },
    );
  }
  return id;
}

/** What clerk and reviewer say to each other about a plan that came back. */
async function discuss({ people }: World, plan: PlannedFiling, filingId: string): Promise<void> {
  const comment = (who: string, hours: number, body: string) =>
    people.call(
      who,
      addHours(plan.decidedAt, hours),
      API.filing.comments.post,
      { filingId, body },
      `${plan.key}-comment-${hours}`,
    );
  await comment(REVIEWER, 0.1, '资金来源合计比明细少 1,000 元，请与指标文件核对。');
  await comment(
    clerkOf(plan.entity.key),
    1,
    plan.course === 'corrected' ? '已核对，系录入错误，马上更正。' : '正在与财政局核对指标文号。',
  );
}

const step = (plan: PlannedFiling): Step => ({ key: plan.key, run: (world) => file(world, plan) });

const THIS_YEAR = Number(businessDate(new Date()).slice(0, 4));
const THIS_YEAR_FEN = 100_000_000;

/** Money of the present year, so that whoever tries the demonstration can file a plan that files itself. */
const allocateForTrying = (entity: PlannedEntity): Step => ({
  key: `${entity.key}-quota-for-trying`,
  run: async ({ people, progress }) => {
    const quota = {
      entityId: progress.get<string>(entity.key),
      fiscalYear: THIS_YEAR,
      source: 'county_poverty_fund' as const,
      amountFen: THIS_YEAR_FEN,
    };
    const onNewYear = at(`${THIS_YEAR}-01-02`, '09:00');
    await people.call(
      'county-admin',
      Date.parse(onNewYear) < wallClock() ? onNewYear : undefined,
      API.filing.quotas.allocate,
      { ...quota, reason: '演示用本年度指标' },
      `${entity.key}-quota-for-trying`,
    );
  },
});

/** What the catalogue has that plans buy from. */
export async function readCatalogue({ people }: Pick<World, 'people'>): Promise<CatalogueItem[]> {
  const { items } = (await people.call('county-admin', undefined, API.filing.catalogue.list, {
    range: [0, 999],
  })) as OutputOf<typeof API.filing.catalogue.list>;
  return items;
}

/** The year's filings, one after the other so that their numbers follow their dates. */
export const filings = (plans: readonly PlannedFiling[]): Phase => ({
  name: { zh: '采购计划备案', en: 'Plan filings' },
  lanes: 1,
  steps: [...ENTITIES.map(allocateForTrying), ...plans.map(step)],
});
