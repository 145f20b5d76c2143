import { z } from 'zod';
import { DivisionLevel } from '../identity/divisions.ts';
import { enumeration, type Label } from '../kernel/enumeration.ts';
import { operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Fen } from '../kernel/scalars.ts';
import { HEADS } from '../system/role-groups.ts';

/** Figures of a division as of the end of a business day. */
export const DivisionSummary = z.object({
  division: z.object({ code: DivisionCode, name: z.string(), nameEn: z.string(), level: DivisionLevel }),
  asOf: BusinessDate,
  computedAt: z.iso.datetime(),
  /** Townships in the division (1 for a township itself, 0 for a village). */
  townships: z.int(),
  /** Rural population as a statistic; modelled below the county and wherever `farmersModelled`. */
  farmersBenefiting: z.int(),
  farmersModelled: z.boolean(),
  filing: z.object({
    /** Poverty-alleviation filings filed and not cancelled. */
    batches: z.int(),
    budgetFen: Fen,
    /** Entities with at least one such filing. */
    purchasingEntities: z.int(),
    /** Share filed by the rules, 0 to 1; null when there are none. */
    autoFiledShare: z.number().nullable(),
    /** Median hours from submission to filing; null when there are none. */
    medianHoursToFile: z.number().nullable(),
  }),
  marketplace: z.object({
    /** Assistance orders by helping units, not cancelled. */
    assistanceOrders: z.int(),
    cooperatives: z.int(),
    farmerSellers: z.int(),
    /** Produce listings that co-operatives and farmers ever put on the shelf. */
    listings: z.int(),
    /** Settled orders. */
    salesFen: Fen,
  }),
  household: z.object({ households: z.int(), measures: z.int(), incomeEntriesFen: z.int() }),
});
export type DivisionSummary = z.infer<typeof DivisionSummary>;

/** Names of the figures in a flat form, as charts and tables use them. */
const KEPT_FIGURES = {
  'filing.batches': ['扶贫备案批次', 'Poverty-alleviation filings'],
  'filing.budgetFen': ['备案预算', 'Budget filed'],
  'filing.purchasingEntities': ['采购主体', 'Purchasing entities'],
  'marketplace.assistanceOrders': ['帮扶物资订单', 'Assistance orders'],
  'marketplace.cooperatives': ['合作社', 'Co-operatives'],
  'marketplace.farmerSellers': ['农户卖家', 'Farmer sellers'],
  'marketplace.listings': ['上架农产品', 'Listings'],
  'marketplace.salesFen': ['成交额', 'Sales settled'],
  'household.households': ['建档户', 'Households on file'],
  'household.measures': ['帮扶措施', 'Measures'],
  'household.incomeEntriesFen': ['收入台账', 'Income recorded'],
} as const satisfies Readonly<Record<string, Label>>;

/** Figures that are kept by day, so that they have a series over time. */
export const FigureName = enumeration(KEPT_FIGURES);
export type FigureName = z.infer<typeof FigureName>;

/** Every figure of a division's summary. */
export const SummaryFigure = enumeration({
  townships: ['乡镇', 'Townships'],
  farmersBenefiting: ['受益农民', 'Farmers benefiting'],
  ...KEPT_FIGURES,
  'filing.autoFiledShare': ['自动备案率', 'Filed by the rules'],
  'filing.medianHoursToFile': ['备案用时中位数', 'Median time to file'],
});
export type SummaryFigure = z.infer<typeof SummaryFigure>;

const readers = [
  'province_supervisor',
  'county_admin',
  'county_reviewer',
  'township_reviewer',
  'household_officer',
] as const;
const asOf = BusinessDate.optional();

/** The figures of a day beside the owning services’ own counts. */
export const FigureRecount = z.object({
  asOf: BusinessDate,
  computedAt: z.iso.datetime(),
  equal: z.boolean(),
  figures: z.array(
    z.object({ figure: FigureName, oversight: z.int(), service: z.int(), equal: z.boolean() }),
  ),
});
export type FigureRecount = z.infer<typeof FigureRecount>;

export const divisions = {
  summary: operation({
    name: 'oversight.divisions.summary',
    kind: 'query',
    summary: 'Figures of a division as of a day (today when absent)',
    access: readers,
    http: 'GET /oversight/divisions/{code}/summary',
    input: z.strictObject({ code: DivisionCode, asOf }),
    output: DivisionSummary,
    errors: ['not_found'],
  }),
  children: operation({
    name: 'oversight.divisions.children',
    kind: 'query',
    summary: 'Figures of each division one level below (counties below a province)',
    access: readers,
    http: 'GET /oversight/divisions/{code}/children',
    input: z.strictObject({ code: DivisionCode, asOf }),
    output: z.object({
      asOf: BusinessDate,
      computedAt: z.iso.datetime(),
      children: z.array(DivisionSummary),
    }),
    errors: ['not_found'],
  }),
  series: operation({
    name: 'oversight.divisions.series',
    kind: 'query',
    summary: 'One figure per month: the increase and the running total',
    access: readers,
    http: 'GET /oversight/divisions/{code}/series',
    input: z.strictObject({
      code: DivisionCode,
      figure: FigureName,
      from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'),
      to: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'),
    }),
    output: z.object({
      computedAt: z.iso.datetime(),
      months: z.array(z.object({ month: z.string(), added: z.int(), total: z.int() })).max(240),
    }),
    errors: ['not_found'],
  }),
  recount: operation({
    name: 'oversight.divisions.recount',
    kind: 'query',
    summary: 'Compare the figures with the owning services’ own counts',
    access: HEADS,
    http: 'GET /oversight/divisions/{code}/recount',
    input: z.strictObject({ code: DivisionCode, asOf }),
    output: FigureRecount,
    errors: ['not_found'],
  }),
};

/** The generation of figures in use, and how far each service’s log has been applied. */
export const ProjectionState = z.object({
  generation: z.int(),
  /**
   * The generation being built, how many events it has applied, since when, and whether the process that
   * builds it lives; null when none is.
   */
  building: z
    .object({ generation: z.int(), applied: z.int(), since: z.iso.datetime(), alive: z.boolean() })
    .nullable(),
  producers: z.array(z.object({ service: z.string(), applied: z.int(), head: z.int() })),
  deadLetters: z.int(),
  /** Median milliseconds from commit to figure over recent events; null before any. */
  medianLagMs: z.number().nullable(),
});
export type ProjectionState = z.infer<typeof ProjectionState>;

/** The figures as a whole: how they are kept up, and how they are built again. */
export const projection = {
  rebuild: operation({
    name: 'oversight.projection.rebuild',
    kind: 'command',
    summary:
      'Rebuild the figures from the services’ logs while the system runs; the new ones are used once complete',
    access: ['province_supervisor'],
    http: 'POST /oversight/rebuild',
    input: z.strictObject({}),
    /** The generation that is being built; `status` shows its progress. */
    output: z.object({ generation: z.int() }),
    errors: ['conflict'],
  }),
  cancelRebuild: operation({
    name: 'oversight.projection.cancel-rebuild',
    kind: 'command',
    summary:
      'Abandon a generation that is being built, even if its process has died; the figures in use stay',
    access: ['province_supervisor'],
    http: 'POST /oversight/rebuild/{generation}/cancellation',
    input: z.strictObject({ generation: z.int().min(1) }),
    output: z.object({ generation: z.int() }),
    errors: ['not_found'],
  }),
  status: operation({
    name: 'oversight.projection.status',
    kind: 'query',
    summary: 'Generation in use, and how far each service’s log has been applied',
    access: HEADS,
    http: 'GET /oversight/status',
    input: z.strictObject({}),
    output: ProjectionState,
  }),
};
