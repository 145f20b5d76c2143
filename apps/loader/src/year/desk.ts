import type { CatalogueItem } from '@yinhu/contracts/filing';
import { addDays } from '@yinhu/contracts/kernel';
import { at, isWeekday } from './calendar.ts';
import { DESK_ROWS, type DeskComment, type DeskRow } from './desk-rows.ts';
import { ENTITIES, type PlannedEntity } from './entities.ts';
import type { FilingInput } from './filings.ts';

export interface DeskPlan {
  readonly key: string;
  readonly entity: PlannedEntity;
  readonly input: FilingInput;
  readonly submittedAt: string;
  readonly standing: DeskRow['standing'];
  readonly documented: boolean;
  readonly comments: readonly DeskComment[];
}

/** The village and the households that the poverty-alleviation plans of these days name. */
const VILLAGE = '360725102201';
const HOUSEHOLDS = 46;

/** The plans of these days, the earliest first; `today` is the day of loading. */
export function deskPlans(catalogue: readonly CatalogueItem[], today: string): DeskPlan[] {
  const rows = DESK_ROWS.toSorted((a, b) => b.daysAgo - a.daysAgo);
  return rows.map((row, i): DeskPlan => {
    const entity = ENTITIES.find(({ name }) => name === row.entity);
    const item = catalogue.find(({ name }) => name === row.item);
    if (!entity || !item) throw new Error(`${row.entity} or ${row.item} is unknown`);
    return {
      key: `desk-${String(i + 1).padStart(2, '0')}`,
      entity,
      input: inputOf(row, item.code, today),
      submittedAt: at(workdayBefore(today, row.daysAgo), `1${i % 6}:15`),
      standing: row.standing,
      documented: !row.undocumented,
      comments: row.comments ?? [],
    };
  });
}

/** The day so long ago, or the Friday before it; yesterday stays yesterday, whatever day it was. */
export function workdayBefore(today: string, daysAgo: number): string {
  const day = addDays(today, -daysAgo);
  return daysAgo === 1 || isWeekday(day) ? day : workdayBefore(today, daysAgo + 1);
}

function inputOf(
  { title, quantity, unitYuan, method, alleviation, daysAgo, unfunded }: DeskRow,
  catalogueCode: string,
  today: string,
): FilingInput {
  const budgetFen = quantity * unitYuan * 100;
  const start = addDays(today, -daysAgo);
  const fundDocument = `崇财农〔${today.slice(0, 4)}〕6号`;
  return {
    title,
    fiscalYear: Number(today.slice(0, 4)),
    ...(alleviation
      ? {
          purpose: 'poverty_alleviation' as const,
          purposeStatement: '用于巩固脱贫成果，受益对象为脱贫户和监测户。',
        }
      : { purpose: 'ordinary' as const }),
    ...(alleviation === 'evidenced'
      ? { purposeEvidence: { villages: [VILLAGE], fundDocument, households: HOUSEHOLDS } }
      : {}),
    method,
    organisationForm: 'entity',
    lines: [
      {
        catalogueCode,
        description: title,
        quantity,
        unitPriceFen: unitYuan * 100,
        budgetFen,
        beneficiaryDivisions: ['360725102'],
      },
    ],
    funding: [
      {
        source: unfunded ? 'provincial_poverty_fund' : alleviation ? 'county_poverty_fund' : 'entity_budget',
        amountFen: budgetFen,
      },
    ],
    plannedStart: start,
    plannedEnd: addDays(start, 180),
  };
}
