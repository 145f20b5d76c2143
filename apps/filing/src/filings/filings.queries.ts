import { Injectable } from '@nestjs/common';
import { type Call, type filings, type InputOf } from '@yinhu/contracts';
import { type Conditions, Database, pageOf, scopeRange } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { Between } from 'typeorm';
import { actorOf } from '../calls/actor-of.ts';
import { countiesOf, inScope, ownEntityOf, withinDivision } from '../calls/scope.ts';
import { containing } from '../lists/filters.ts';
import { FilingRecord } from './filing.entity.ts';
import { type SummaryRow, summaryOf } from './filing-answer.ts';
import { detailOf } from './filing-detail.ts';

const COLUMNS = `f.id, f.number, f.entity_id AS "entityId", f.entity_name AS "entityName", f.sector, f.division_code AS "divisionCode",
  f.title, f.fiscal_year AS "fiscalYear", f.purpose, f.method, f.organisation_form AS "organisationForm", f.status,
  f.budget_fen AS "budgetFen", f.planned_start AS "plannedStart", f.planned_end AS "plannedEnd", f.auto_filed AS "autoFiled",
  f.drafted_at AS "draftedAt", f.submitted_at AS "submittedAt", f.filed_at AS "filedAt", f.cancelled_at AS "cancelledAt", f.version`;

type Sort = InputOf<typeof filings.list>['sort'];

const SORT = {
  draftedAt: 'f.drafted_at',
  number: 'f.number',
  filedAt: 'f.filed_at',
  budgetFen: 'f.budget_fen',
  status: 'f.status',
  title: 'f.title',
} as const;

@Injectable()
export class FilingsQueries {
  constructor(private readonly database: Database) {}

  async list({ filter, range, sort }: InputOf<typeof filings.list>, call: Call) {
    const actor = actorOf(call);
    const conditions = [...withinDivision('f', actor.division), ['f.entity_id = ?', ownEntityOf(actor)] as const, ...filterOf(filter)];
    const page = await this.database.read(call, (tx) =>
      pageOf<SummaryRow>(tx, { select: COLUMNS, from: 'filing f', conditions, orderBy: orderOf(sort), range }),
    );
    return { ...page, items: page.items.map(summaryOf) };
  }

  async get({ id }: InputOf<typeof filings.get>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const found = await tx.manager.findOneBy(FilingRecord, { countyCode: Between(...countiesOf(actor)), id });
      return detailOf(
        tx,
        inScope(actor, found, id, (filing) => filing),
      );
    });
  }
}

/** A business day begins at midnight in Shanghai. */
const MIDNIGHT = `::timestamp AT TIME ZONE 'Asia/Shanghai'`;

function filterOf(filter: InputOf<typeof filings.list>['filter']): Conditions {
  return [
    ...withinDivision('f', filter.divisionCode),
    ['f.status = ?', filter.status],
    ['f.purpose = ?', filter.purpose],
    ['f.entity_id = ?', filter.entityId],
    ['f.fiscal_year = ?', filter.fiscalYear],
    ['f.auto_filed = ?', filter.autoFiled],
    [`f.filed_at >= ?::date${MIDNIGHT}`, filter.filedFrom],
    [`f.filed_at < (?::date + 1)${MIDNIGHT}`, filter.filedTo],
    ['(f.title ILIKE ? OR f.number LIKE ? OR f.entity_name ILIKE ?)', containing(filter.q)],
    ...benefiting(filter.beneficiaryDivision),
    ['f.id = ANY(?::uuid[])', filter.id],
  ];
}

/** The plan names the division, or one below it, among its beneficiaries, which lie in the plan's own county. */
function benefiting(division: string | undefined): Conditions {
  const named = `EXISTS (SELECT FROM filing_beneficiary b WHERE b.county_code = f.county_code AND b.filing_id = f.id
    AND b.division_code >= ? AND b.division_code < ? || ':')`;
  const [from, toExclusive] = scopeRange(division ? countyOf(division) : '');
  return division
    ? [
        ['f.county_code >= ?', from],
        ['f.county_code < ?', toExclusive],
        [named, division],
      ]
    : [];
}

/** What has no number, or was never filed, comes last whichever way the list is sorted. */
function orderOf([field, direction]: Sort): [string, 'ASC' | 'DESC'][] {
  const expression = SORT[field];
  const missing: [string, 'ASC'][] = field === 'number' || field === 'filedAt' ? [[`${expression} IS NULL`, 'ASC']] : [];
  return [...missing, [expression, direction], ['f.id', 'ASC']];
}
