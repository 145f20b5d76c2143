import type { Filing, Tender } from '@yinhu/contracts/filing';
import type { JsonObject } from '../json.ts';
import { ocdsUrl } from '../ocds-url.ts';
import { awardContent } from './award-content.ts';
import { bidsContent } from './bids-content.ts';
import { contractContent } from './contract-content.ts';
import { itemsOf, mainCategory } from './items.ts';
import { ocidOf } from './ocid.ts';
import { Parties, type Party } from './parties.ts';
import { methodOf } from './procurement-method.ts';
import { documentList, type PublicDocument } from './tender-documents.ts';
import { lotStatus, tenderStatus } from './tender-status.ts';
import { moneyOf, periodOf, present } from './values.ts';

/** What a tender’s content needs beside the tender itself. */
export interface TenderFacts {
  readonly buyer: Party;
  /** Lines of its plans, by the plan’s id. */
  readonly lines: ReadonlyMap<string, Filing['lines']>;
  readonly documents: readonly PublicDocument[];
  /** The processes of elsewhere that plans came from, by the plan’s id. */
  readonly sources: ReadonlyMap<string, string>;
}

const CRITERIA: Readonly<Record<Tender['awardCriterion'], string>> = {
  price_only: 'priceOnly',
  rated: 'ratedCriteria',
};

/** What a tender tells the public, from its notice to the last payment; no person is in it. */
export function tenderContent(tender: Tender, facts: TenderFacts): JsonObject {
  const parties = new Parties();
  const buyer = parties.add(facts.buyer, 'buyer', 'procuringEntity');
  const section = tenderSection(tender, facts, buyer, parties);
  const awards = tender.awards.map((award) => awardContent(award, tender, facts.documents, parties));
  const contracts = tender.contracts.map((contract) => contractContent(contract, tender, facts, parties));
  return present({
    initiationType: 'tender',
    language: 'zh',
    parties: parties.list(),
    buyer,
    planning: { budget: budgetOf(tender) },
    tender: section,
    bids: bidsContent(tender, parties),
    awards: awards.length > 0 ? awards : undefined,
    contracts: contracts.length > 0 ? contracts : undefined,
    relatedProcesses: tender.plans.map((plan) => relatedPlan(plan, facts.sources.get(plan.filingId))),
  });
}

/** What each plan gives, under its number. */
const budgetOf = ({ valueFen, plans }: Tender): JsonObject => ({
  amount: moneyOf(valueFen),
  budgetBreakdown: plans.map(({ filingNumber, title, amountFen }) => ({
    id: filingNumber,
    description: title,
    amount: moneyOf(amountFen),
  })),
});

function tenderSection(
  tender: Tender,
  { lines, documents }: TenderFacts,
  procuringEntity: JsonObject,
  parties: Parties,
): JsonObject {
  const { number, title, valueFen, noticeOn, submissionFrom, submissionTo, enquiryTo, awardCriteria } =
    tender;
  const tenderers = tenderersOf(tender);
  return present({
    id: number,
    title,
    status: tenderStatus(tender),
    procuringEntity,
    value: moneyOf(valueFen),
    ...methodOf(tender.method),
    mainProcurementCategory: mainCategory([...lines.values()].flat()),
    awardCriteria: CRITERIA[tender.awardCriterion],
    awardCriteriaDetails: awardCriteria ?? undefined,
    tenderPeriod: periodOf(submissionFrom, submissionTo),
    enquiryPeriod: enquiryTo === null ? undefined : periodOf(submissionFrom, enquiryTo),
    ...(tenderers
      ? {
          numberOfTenderers: tenderers.length,
          tenderers: tenderers.map((party) => parties.add(party, 'tenderer')),
        }
      : {}),
    items: tender.plans.flatMap((plan) => itemsOfPlan(plan, lines.get(plan.filingId) ?? [])),
    lots: tender.lots.map((lot) => ({
      id: String(lot.number),
      title: lot.title,
      status: lotStatus(tender, lot.id),
      value: moneyOf(lot.valueFen),
    })),
    documents: documentList(documents, ['tender', 'notice', 'opening']),
    milestones: noticeOn === null ? undefined : milestonesOf(tender, noticeOn),
  });
}

/** Who has bid is public from the opening on. */
function tenderersOf({ openedOn, bids }: Tender): Party[] | undefined {
  if (openedOn === null) return undefined;
  const standing = bids.filter(({ status }) => status !== 'withdrawn').map(({ supplier }) => supplier);
  return [...new Map(standing.map((supplier) => [supplier.creditCode, supplier])).values()];
}

/** Of a plan that is only partly in this tender, what is bought is known, but not how much of it. */
function itemsOfPlan(
  { filingNumber, amountFen, budgetFen }: Tender['plans'][number],
  lines: Filing['lines'],
): JsonObject[] {
  const items = itemsOf(lines, `${filingNumber}-`);
  return amountFen === budgetFen ? items : items.map(({ quantity, unit, ...item }) => item);
}

function milestonesOf({ plannedOpeningOn, openedOn }: Tender, noticeOn: string): JsonObject[] {
  const opening = present({
    id: 'opening',
    title: '开标',
    title_en: 'Opening of bids',
    type: 'assessment',
    dueDate: periodOf(plannedOpeningOn, null)?.startDate,
    dateMet: periodOf(openedOn, null)?.startDate,
    status: openedOn === null ? 'scheduled' : 'met',
  });
  const dateMet = periodOf(noticeOn, null)?.startDate;
  return [
    present({
      id: 'notice',
      title: '发布公告',
      title_en: 'Notice',
      type: 'engagement',
      dateMet,
      status: 'met',
    }),
    opening,
  ];
}

/** The plan's own process; of a plan that came from elsewhere, the process it came from. */
const relatedPlan = (
  { filingNumber, title }: Tender['plans'][number],
  source: string | undefined,
): JsonObject =>
  present({
    id: filingNumber,
    relationship: ['planning'],
    title,
    scheme: 'ocid',
    identifier: source ?? ocidOf(filingNumber),
    uri: source ? undefined : ocdsUrl(`records/${ocidOf(filingNumber)}`),
  });
