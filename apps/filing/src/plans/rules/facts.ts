import type {
  AttachmentKind,
  CatalogueGroup,
  Filing,
  FundingSource,
  ThresholdMeasure,
} from '@yinhu/contracts/filing';

/** A line, with its place in the catalogue as it was then. */
export interface LineFacts
  extends Pick<Filing['lines'][number], 'catalogueCode' | 'catalogueName' | 'catalogueNameEn' | 'budgetFen'> {
  readonly beneficiaryDivisions: readonly string[];
  readonly group: CatalogueGroup;
  /** Code of the category that its item lies in: what counts as the same when a purchase is split. */
  readonly category: string;
}

/** What other plans of the entity spend in a category, bought by neither open tender nor framework. */
export interface EarlierPlan {
  /**
   * Its number, or its id while it has none; null for those of a day that spend less than 10,000 yuan each,
   * together.
   */
  readonly plan: string | null;
  /** Business date of its submission. */
  readonly on: string;
  readonly category: string;
  readonly amountFen: number;
  /** How many they are together. */
  readonly plans?: number | null;
}

/** Amounts by measure and group; none where no document sets one. */
export type Thresholds = Readonly<
  Partial<Record<ThresholdMeasure, Readonly<Partial<Record<CatalogueGroup, number>>>>>
>;

/** Values by rule and parameter; what is not set here is the rule's own default. */
export type ParameterSettings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a county and its province have set, as it was on a date. */
export interface RuleSettings {
  readonly parameters: ParameterSettings;
  readonly thresholds: Thresholds;
}

/**
 * What the rules look at: gathered once, while the entity is locked, so that all rules judge the same moment.
 * Plain JSON, kept whole as the decision's evidence: from it alone any rules with any settings can judge the
 * plan again.
 */
export interface PlanFacts
  extends Pick<
    Filing,
    'purpose' | 'method' | 'smallEnterprisePercent' | 'singleSource' | 'purposeEvidence' | 'plannedStart'
  > {
  /** Business date of the judgement. */
  readonly on: string;
  readonly submittedOn: string;
  readonly county: string;
  readonly entityStatus: string;
  readonly linesFen: number;
  readonly lines: readonly LineFacts[];
  readonly funding: readonly { readonly source: FundingSource; readonly amountFen: number }[];
  /** Money the plan may use of each source: what is available, and what the plan itself has reserved. */
  readonly availableFen: Readonly<Partial<Record<FundingSource, number>>>;
  /** Number, or id while it has none, of an equal plan that is filed or in review. */
  readonly duplicateOf: string | null;
  readonly attachments: readonly AttachmentKind[];
  /** How many working days the public notice of a single source lasted; null without one. */
  readonly noticeWorkingDays: number | null;
  /** In the plan's categories, over the longest window that a county may set. */
  readonly earlier: readonly EarlierPlan[];
  readonly settings: RuleSettings;
}
