import { type Filing, FundingSource } from '@yinhu/contracts/filing';
import type { Transaction } from '@yinhu/database';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import type { JsonObject } from '../json.ts';
import type { Guard } from '../publication-guard.ts';
import { OCDS } from '../settings.ts';
import { itemsOf, mainCategory } from './items.ts';
import { ocidOf } from './ocid.ts';
import { Parties, type Party } from './parties.ts';
import { partyOfEntity } from './party-of-entity.ts';
import { methodOf } from './procurement-method.ts';
import { addRelease, type TagsAfter } from './publish-release.ts';
import { releasesOf, sourcesOf } from './release-store.ts';
import { endOf, moneyOf, present, startOf } from './values.ts';

/** A plan with its number, as it is kept. */
export interface NumberedPlan
  extends PublicPlan,
    Pick<Filing, 'divisionCode' | 'entityId' | 'entityName' | 'sector'> {
  readonly countyCode: string;
  readonly number: string | null;
  readonly changedAt: Date;
}

/**
 * Publishes what a filed plan says after a step: its first release is `planning`, what follows a
 * `planningUpdate`, its cancellation too. What came from elsewhere is published there.
 */
export async function releasePlan(
  tx: Transaction,
  filing: NumberedPlan,
  { creditCode }: Pick<PurchasingEntity, 'creditCode'>,
  guard: Guard,
  { isFirst }: { readonly isFirst: boolean },
): Promise<void> {
  if (!filing.number) return;
  const ocid = ocidOf(filing.number);
  const { isFromElsewhere, earlier } = isFirst ? NOTHING_YET : await pastOf(tx, filing, ocid);
  if (isFromElsewhere) return;
  const content = planContent(filing, filing.number, {
    creditCode,
    name: filing.entityName,
    divisionCode: filing.divisionCode,
  });
  const owner = { ...filing, filingIds: [filing.id], guard };
  addRelease(tx, owner, { ocid, earlier, tagsAfter: planTags, at: filing.changedAt, content });
}

/** As before, once what may be said of the plan has changed. */
export async function releasePlanAgain(
  tx: Transaction,
  filing: NumberedPlan,
  number: string,
  guard: Guard,
  at: Date,
): Promise<void> {
  const ocid = ocidOf(number);
  const { isFromElsewhere, earlier } = await pastOf(tx, filing, ocid);
  if (isFromElsewhere) return;
  const content = planContent(filing, number, await partyOfEntity(tx, filing));
  addRelease(
    tx,
    { ...filing, filingIds: [filing.id], guard },
    { ocid, earlier, tagsAfter: planTags, at, content },
  );
}

/** Of a plan that was drafted here and has just been given its number. */
const NOTHING_YET = { isFromElsewhere: false, earlier: [] };

async function pastOf(tx: Transaction, { countyCode, id }: NumberedPlan, ocid: string) {
  const [sources, earlier] = await Promise.all([
    sourcesOf(tx, countyCode, [id]),
    releasesOf(tx, countyCode, ocid),
  ]);
  return { isFromElsewhere: sources.size > 0, earlier };
}

const planTags: TagsAfter = (earlier) => [earlier.length === 0 ? 'planning' : 'planningUpdate'];

export type PublicPlan = Pick<
  Filing,
  | 'id'
  | 'title'
  | 'status'
  | 'method'
  | 'budgetFen'
  | 'fiscalYear'
  | 'lines'
  | 'funding'
  | 'purposeStatement'
  | 'purposeEvidence'
  | 'singleSource'
  | 'plannedStart'
  | 'plannedEnd'
>;

/** What a plan tells the public; no person is in it. */
export function planContent(plan: PublicPlan, number: string, buyer: Party): JsonObject {
  const parties = new Parties();
  const reference = parties.add(buyer, 'buyer');
  return {
    initiationType: 'tender',
    language: 'zh',
    parties: parties.list(),
    buyer: reference,
    planning: present({
      rationale: plan.purposeStatement ?? undefined,
      budget: budgetOf(plan, number),
      documents: documentsOf(plan, number),
      milestones: milestonesOf(plan),
    }),
    tender: present({
      id: number,
      title: plan.title,
      status: plan.status === 'cancelled' ? 'cancelled' : 'planned',
      value: moneyOf(plan.budgetFen),
      ...methodOf(plan.method),
      procurementMethodRationale: plan.singleSource?.reason,
      mainProcurementCategory: mainCategory(plan.lines),
      items: itemsOf(plan.lines),
    }),
  };
}

const budgetOf = ({ title, budgetFen, funding, fiscalYear }: PublicPlan, number: string): JsonObject => ({
  id: number,
  description: funding.map(({ source }) => sourceName(source)).join('、'),
  amount: moneyOf(budgetFen),
  project: title,
  projectID: number,
  budgetBreakdown: funding.map(({ source, amountFen }) => ({
    id: source,
    description: sourceName(source),
    amount: moneyOf(amountFen),
    period: { startDate: startOf(`${fiscalYear}-01-01`), endDate: endOf(`${fiscalYear}-12-31`) },
  })),
});

const sourceName = (source: Filing['funding'][number]['source']): string => FundingSource.labels[source][0];

function documentsOf({ id, title, purposeEvidence, singleSource }: PublicPlan, number: string): JsonObject[] {
  const plan = {
    id: 'plan',
    documentType: 'procurementPlan',
    title: `${number} ${title}`,
    url: `${OCDS.publicUrl}/published-filings/${id}/show`,
    format: 'text/html',
    language: 'zh',
  };
  const fund = {
    id: 'fund-document',
    documentType: 'x_fundDocument',
    title: purposeEvidence?.fundDocument ?? '',
    language: 'zh',
  };
  const notice = {
    id: 'single-source-notice',
    documentType: 'x_singleSourceNotice',
    title: '单一来源采购公示',
    datePublished: startOf(singleSource?.noticeFrom ?? ''),
    language: 'zh',
  };
  return [plan, ...(purposeEvidence ? [fund] : []), ...(singleSource ? [notice] : [])];
}

function milestonesOf({ plannedStart, plannedEnd }: PublicPlan): JsonObject[] | undefined {
  const start = plannedStart
    ? [
        {
          id: 'start',
          title: '计划开始',
          title_en: 'Planned start',
          type: 'preProcurement',
          dueDate: startOf(plannedStart),
        },
      ]
    : [];
  const end = plannedEnd
    ? [
        {
          id: 'end',
          title: '计划完成',
          title_en: 'Planned end',
          type: 'delivery',
          dueDate: endOf(plannedEnd),
        },
      ]
    : [];
  const milestones = [...start, ...end].map((milestone) => ({ ...milestone, status: 'scheduled' }));
  return milestones.length > 0 ? milestones : undefined;
}
