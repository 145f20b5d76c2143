import { isObject, isObjects, type Json, type JsonObject } from '../ocds/json.ts';

/** What is taken over of an object: all of it, or these fields of it, or of the objects of a list. */
type Taken = 'all' | { readonly [field: string]: Taken };

const all = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, 'all' as const]));

const COMMON = {
  ...all('ocid', 'id', 'date', 'tag', 'initiationType', 'language', 'parties', 'buyer', 'relatedProcesses'),
};
const PLANNING = { ...all('rationale', 'budget', 'milestones') };
const OF_PLAN = all(
  'id',
  'title',
  'value',
  'items',
  'procurementMethod',
  'procurementMethodDetails',
  'mainProcurementCategory',
  'status',
  'contractPeriod',
);
const OF_TENDER = all(
  ...([
    'lots',
    'tenderPeriod',
    'enquiryPeriod',
    'awardCriteria',
    'awardCriteriaDetails',
    'tenderers',
    'numberOfTenderers',
  ] as const),
  ...(['milestones', 'procuringEntity', 'description', 'bidOpening'] as const),
);

const PLAN: Taken = { ...COMMON, planning: PLANNING, tender: OF_PLAN };
const TENDER: Taken = {
  ...COMMON,
  planning: PLANNING,
  tender: { ...OF_PLAN, ...OF_TENDER },
  bids: { details: all('id', 'date', 'status', 'tenderers', 'value', 'relatedLots') },
  awards: all(
    'id',
    'title',
    'description',
    'status',
    'date',
    'value',
    'suppliers',
    'items',
    'relatedLots',
    'relatedBids',
  ),
  contracts: {
    ...all(
      'id',
      'awardID',
      'title',
      'description',
      'status',
      'period',
      'value',
      'dateSigned',
      'relatedLots',
      'overrunReason',
      'amendments',
    ),
    milestones: 'all',
    implementation: all('transactions', 'milestones'),
  },
};

/** Fields of a process that importing it leaves out. */
export const leftOutOf = (process: JsonObject, isTender: boolean): string[] => [
  ...new Set(beyond(process, isTender ? TENDER : PLAN, '')),
];

function beyond(value: Json, taken: Taken, path: string): string[] {
  if (taken === 'all') return [];
  if (isObjects(value)) return value.flatMap((item) => beyond(item, taken, path));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const at = path ? `${path}.${name}` : name;
    const inner = Object.hasOwn(taken, name) ? taken[name] : undefined;
    return inner === undefined ? [at] : beyond(field, inner, at);
  });
}
