import { businessDate, type FieldFault, type Filing, type filings, type InputOf, Problem } from '@yinhu/contracts';
import { countyOf, divisionExists, isWithin } from '@yinhu/divisions';
import { findCatalogueItem } from '../catalogue/catalogue-items.ts';
import { linesFingerprint } from './lines-fingerprint.ts';

type Plan = InputOf<typeof filings.draft>;

/**
 * What a plan says, with what follows from it: names of the catalogue's items, the budget, and the fingerprint.
 * @throws Problem `validation_failed` naming every unknown item, every division that is unknown or outside the entity's county, and a year that cannot be
 */
export function planContent(plan: Plan, entityDivision: string, at: Date) {
  const faults = [
    ...yearFaults(plan.fiscalYear, at),
    ...plan.lines.flatMap((line, i) => lineFaults(line, `lines[${i}]`, countyOf(entityDivision))),
  ];
  if (faults.length > 0) throw new Problem('validation_failed', {}, faults);
  const { title, fiscalYear, purpose, method, organisationForm, funding } = plan;
  return {
    title,
    fiscalYear,
    purpose,
    purposeStatement: plan.purposeStatement ?? null,
    method,
    organisationForm,
    lines: plan.lines.flatMap(describedLine),
    funding,
    plannedStart: plan.plannedStart ?? null,
    plannedEnd: plan.plannedEnd ?? null,
    budgetFen: plan.lines.reduce((sum, line) => sum + line.budgetFen, 0),
    fingerprint: linesFingerprint(fiscalYear, plan.lines),
  };
}

/** A plan is for the year it is made in, the one before (late), or the one after (early). */
function yearFaults(fiscalYear: number, at: Date): FieldFault[] {
  const year = Number(businessDate(at).slice(0, 4));
  if (Math.abs(fiscalYear - year) <= 1) return [];
  const params = { expected: 'int', min: year - 1, max: year + 1 };
  return [{ field: 'fiscalYear', reason: fiscalYear < year ? 'too_small' : 'too_big', params }];
}

function lineFaults(line: Plan['lines'][number], field: string, county: string): FieldFault[] {
  const item = findCatalogueItem(line.catalogueCode) ? [] : [{ field: `${field}.catalogueCode`, reason: 'unknown_catalogue_item' }];
  return [...item, ...line.beneficiaryDivisions.flatMap((code, i) => divisionFaults(code, `${field}.beneficiaryDivisions[${i}]`, county))];
}

function divisionFaults(code: string, field: string, county: string): FieldFault[] {
  if (!divisionExists(code)) return [{ field, reason: 'unknown_division' }];
  return isWithin(code, county) ? [] : [{ field, reason: 'outside_division', params: { division: county } }];
}

/** The line with the names its catalogue item has today; a line without an item has been refused before. */
function describedLine(line: Plan['lines'][number]): Filing['lines'] {
  const item = findCatalogueItem(line.catalogueCode);
  return item ? [{ ...line, catalogueName: item.name, catalogueNameEn: item.nameEn, unit: item.unit, unitEn: item.unitEn }] : [];
}
