import type { LineFacts, PlanFacts } from '../src/plans/rules/facts.ts';
import { groupOf } from '../src/register/catalogue/catalogue-items.ts';
import { categoryOf } from '../src/register/catalogue/catalogue-tree.ts';

export const lineFacts = (line: Partial<LineFacts> = {}): LineFacts => {
  const { catalogueCode = 'B02030200' } = line;
  return {
    catalogueCode,
    catalogueName: '蓄水池',
    catalogueNameEn: 'Storage ponds',
    budgetFen: 10_000_000,
    beneficiaryDivisions: ['360725100'],
    group: groupOf(catalogueCode),
    category: categoryOf(catalogueCode),
    ...line,
  };
};

/** A plan of June 2025 that every rule lets pass, but for what is changed of it. */
export function soundFacts(change: Partial<PlanFacts> = {}): PlanFacts {
  const { lines = [lineFacts()] } = change;
  const linesFen = change.linesFen ?? lines.reduce((sum, { budgetFen }) => sum + budgetFen, 0);
  return {
    on: '2025-06-10',
    submittedOn: '2025-06-10',
    county: '360725',
    entityStatus: 'active',
    purpose: 'poverty_alleviation',
    method: 'competitive_consultation',
    linesFen,
    lines,
    funding: [{ source: 'county_poverty_fund', amountFen: linesFen }],
    availableFen: { county_poverty_fund: linesFen },
    duplicateOf: null,
    smallEnterprisePercent: 30,
    singleSource: null,
    noticeWorkingDays: null,
    purposeEvidence: { villages: ['360725100201'], fundDocument: '赣财农〔2025〕3号', households: 20 },
    plannedStart: '2025-06-20',
    attachments: ['requirements', 'approval', 'fund_document', 'single_source_notice'],
    earlier: [],
    settings: {
      parameters: {},
      thresholds: {
        open_tender: { goods: 200_000_000, services: 200_000_000, works: 400_000_000 },
        procurement_limit: { goods: 50_000_000, services: 50_000_000, works: 60_000_000 },
        mall_ceiling: { goods: 50_000_000, services: 50_000_000 },
      },
    },
    ...change,
  };
}
