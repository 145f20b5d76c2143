import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import {
  BusinessDate,
  DivisionCode,
  Fen,
  FiscalYear,
  lineAmountFen,
  PriceFen,
  Quantity,
  VillageCode,
} from '../kernel/scalars.ts';
import { PublicText } from '../privacy/public-text.ts';
import { distinct, wholePlan } from './plan-checks.ts';
import { FundingSource } from './quotas.ts';

/** Procurement method (采购方式). */
export const ProcurementMethod = enumeration({
  open_tender: ['公开招标', 'Open tender'],
  invited_tender: ['邀请招标', 'Invited tender'],
  competitive_negotiation: ['竞争性谈判', 'Competitive negotiation'],
  competitive_consultation: ['竞争性磋商', 'Competitive consultation'],
  request_for_quotations: ['询价', 'Request for quotations'],
  single_source: ['单一来源', 'Single source'],
  framework: ['框架协议', 'Framework agreement'],
  mall_purchase: ['电子卖场', 'Mall purchase'],
});
export type ProcurementMethod = z.infer<typeof ProcurementMethod>;
export const OrganisationForm = enumeration({
  central: ['集中采购', 'Central'],
  department: ['部门集中采购', 'Department'],
  entity: ['分散采购', 'By the entity itself'],
});
export type OrganisationForm = z.infer<typeof OrganisationForm>;
export const Purpose = enumeration({
  poverty_alleviation: ['扶贫采购', 'Poverty alleviation'],
  ordinary: ['一般采购', 'Ordinary'],
});
export type Purpose = z.infer<typeof Purpose>;

const LineFields = z.strictObject({
  catalogueCode: z.string().max(20),
  description: PublicText(200),
  quantity: Quantity,
  unitPriceFen: PriceFen,
  /** Must equal quantity × unit price. */
  budgetFen: PriceFen,
  /** Townships or villages (or the county) that benefit, each once; money is shared among them equally. */
  beneficiaryDivisions: z.array(DivisionCode).min(1).max(50).superRefine(distinct()),
});
export const FilingLineInput = LineFields.refine(
  (line) => line.budgetFen === lineAmountFen(line.quantity, line.unitPriceFen),
  {
    path: ['budgetFen'],
    params: { reason: 'line_amount' },
  },
);
export type FilingLineInput = z.infer<typeof FilingLineInput>;
/** As stored; an older one is not validated again. */
export const FilingLine = LineFields.extend({
  description: z.string(),
  catalogueName: z.string(),
  catalogueNameEn: z.string(),
  unit: z.string(),
  unitEn: z.string(),
});
export type FilingLine = z.infer<typeof FilingLine>;

/** Why only one supplier is asked (政府采购法 article 31). */
export const SingleSourceGround = enumeration({
  sole_supplier: ['只能从唯一供应商处采购', 'Only one supplier has it'],
  emergency: ['发生不可预见的紧急情况', 'An unforeseen emergency'],
  continuity: ['须与原采购项目一致或配套', 'Must match what was bought before'],
});
export type SingleSourceGround = z.infer<typeof SingleSourceGround>;
/** Justification of a single-source purchase (单一来源): its ground, reason and public notice (公示). */
export const SingleSource = z.strictObject({
  ground: SingleSourceGround,
  reason: PublicText(500),
  noticeFrom: BusinessDate,
  noticeTo: BusinessDate,
});
export type SingleSource = z.infer<typeof SingleSource>;

/**
 * Evidence that a plan serves poverty alleviation: villages, funding document, number of beneficiary
 * households.
 */
export const PurposeEvidence = z.strictObject({
  villages: z.array(VillageCode).min(1).max(50).superRefine(distinct()),
  /** Number of the document that gave the money (资金下达文号), for example 赣财农〔2019〕12号. */
  fundDocument: PublicText(100),
  /** Beneficiary households. */
  households: z.int().min(1).max(100_000),
});
export type PurposeEvidence = z.infer<typeof PurposeEvidence>;

export const FundingShare = z.strictObject({ source: FundingSource, amountFen: PriceFen });
export type FundingShare = z.infer<typeof FundingShare>;

/** The part of a plan that a clerk writes. */
export const FilingFields = z.strictObject({
  title: PublicText(120),
  fiscalYear: FiscalYear,
  purpose: Purpose,
  /** Who benefits from the money, and how; required for the poverty-alleviation purpose. */
  purposeStatement: PublicText(1000).optional(),
  method: ProcurementMethod,
  organisationForm: OrganisationForm,
  lines: z.array(FilingLineInput).min(1).max(200),
  funding: z.array(FundingShare).min(1).max(7).superRefine(distinct('source')),
  /** Share of the budget reserved for small and medium enterprises, in whole percent. */
  smallEnterprisePercent: z.int().min(0).max(100).default(0),
  singleSource: SingleSource.optional(),
  purposeEvidence: PurposeEvidence.optional(),
  plannedStart: BusinessDate.optional(),
  plannedEnd: BusinessDate.optional(),
});
export type FilingFields = z.infer<typeof FilingFields>;

/**
 * Checks without lookups. That the funding equals the lines is a rule of the green channel, not checked here.
 */
export const FilingInput = wholePlan(FilingFields);
export type FilingInput = z.infer<typeof FilingInput>;

/** Content of a plan as stored: with its catalogue items' names at that time, and the total budget. */
export const PlanContent = z.object({
  title: z.string(),
  fiscalYear: FiscalYear,
  purpose: Purpose,
  purposeStatement: z.string().nullable(),
  method: ProcurementMethod,
  organisationForm: OrganisationForm,
  budgetFen: Fen,
  lines: z.array(FilingLine),
  funding: z.array(FundingShare),
  smallEnterprisePercent: z.int(),
  singleSource: SingleSource.extend({ reason: z.string() }).nullable(),
  purposeEvidence: PurposeEvidence.extend({ fundDocument: z.string() }).nullable(),
  plannedStart: BusinessDate.nullable(),
  plannedEnd: BusinessDate.nullable(),
});
export type PlanContent = z.infer<typeof PlanContent>;
