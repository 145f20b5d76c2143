import type { PlanContent } from './plan.ts';

/** One field that differs between two contents of a plan. */
export interface PlanChange {
  /**
   * `title`, `singleSource.reason`, `funding[donation]`, `lines[2]`, `lines[2].quantity`. A line's place is
   * the one it has in the later plan, or, when it was removed, in the earlier.
   */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Null when the field was added; sets are sorted. */
  readonly before: unknown;
  /** Null when the field was removed. */
  readonly after: unknown;
}

type Lenient<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
type Line = Lenient<PlanContent['lines'][number]>;
/** A plan as kept, or as far as it is typed. */
export type ComparablePlan = Omit<
  Lenient<PlanContent>,
  'lines' | 'funding' | 'singleSource' | 'purposeEvidence'
> & {
  readonly lines?: readonly Line[] | null | undefined;
  readonly funding?: readonly Lenient<PlanContent['funding'][number]>[] | null | undefined;
  readonly singleSource?: Lenient<NonNullable<PlanContent['singleSource']>> | null | undefined;
  readonly purposeEvidence?: Lenient<NonNullable<PlanContent['purposeEvidence']>> | null | undefined;
};

/** In the order in which a plan is read. */
const FIELDS = [
  'title',
  'fiscalYear',
  'purpose',
  'purposeStatement',
  'method',
  'organisationForm',
  'smallEnterprisePercent',
  'plannedStart',
  'plannedEnd',
  'budgetFen',
] as const;
const SINGLE_SOURCE = ['ground', 'reason', 'noticeFrom', 'noticeTo'] as const;
const EVIDENCE = ['villages', 'fundDocument', 'households'] as const;
const LINE = ['description', 'quantity', 'unitPriceFen', 'budgetFen', 'beneficiaryDivisions'] as const;

/**
 * What changes between two contents of a plan, field by field: its lines matched by catalogue item and, among
 * several of one item, by their order; its funding by source; divisions and villages as sets. Equal plans
 * have no changes.
 */
export const comparePlans = (before: ComparablePlan, after: ComparablePlan): PlanChange[] => [
  ...fields('', FIELDS, before, after),
  ...fields('singleSource.', SINGLE_SOURCE, before.singleSource, after.singleSource),
  ...fields('purposeEvidence.', EVIDENCE, before.purposeEvidence, after.purposeEvidence),
  ...lineChanges(before.lines ?? [], after.lines ?? []),
  ...fundingChanges(before.funding ?? [], after.funding ?? []),
];

function fields<K extends string>(
  prefix: string,
  names: readonly K[],
  before: { readonly [P in K]?: unknown } | null | undefined,
  after: { readonly [P in K]?: unknown } | null | undefined,
): PlanChange[] {
  return names.flatMap((name) => change(`${prefix}${name}`, before?.[name], after?.[name]));
}

function change(path: string, was: unknown, is: unknown): PlanChange[] {
  const [before, after] = [settled(was), settled(is)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ path, kind: before === null ? 'added' : after === null ? 'removed' : 'changed', before, after }];
}

/** Absent and null say the same; the lists that plans compare by field are sets. */
const settled = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : (value ?? null));

function fundingChanges(
  before: NonNullable<ComparablePlan['funding']>,
  after: NonNullable<ComparablePlan['funding']>,
): PlanChange[] {
  const bySource = (shares: typeof before) =>
    new Map(shares.flatMap(({ source, amountFen }) => (source ? [[source, amountFen]] : [])));
  const [was, is] = [bySource(before), bySource(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((source) =>
    change(`funding[${source}]`, was.get(source), is.get(source)),
  );
}

function lineChanges(before: readonly Line[], after: readonly Line[]): PlanChange[] {
  const earlier = matches(before, after);
  const kept = new Set(earlier);
  return [
    ...before.flatMap((line, i) => (kept.has(i) ? [] : change(`lines[${i}]`, line, null))),
    ...after.flatMap((line, i) => {
      const from = before[earlier[i] ?? -1];
      return from ? fields(`lines[${i}].`, LINE, from, line) : change(`lines[${i}]`, null, line);
    }),
  ];
}

/**
 * For each later line the place of the earlier line that it was: an unchanged one first, otherwise the next
 * of the same item.
 */
function matches(before: readonly Line[], after: readonly Line[]): (number | undefined)[] {
  const free = new Set(before.keys());
  const take = (fits: (line: Line) => boolean): number | undefined => {
    const found = [...free].find((i) => fits(before[i] ?? {}));
    if (found !== undefined) free.delete(found);
    return found;
  };
  const same = (a: Line, b: Line) =>
    a.catalogueCode === b.catalogueCode && fields('', LINE, a, b).length === 0;
  const unchanged = after.map((line) => take((earlier) => same(earlier, line)));
  return after.map(
    (line, i) => unchanged[i] ?? take((earlier) => earlier.catalogueCode === line.catalogueCode),
  );
}
