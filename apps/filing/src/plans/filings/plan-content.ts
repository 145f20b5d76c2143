import type { Filing, FilingFields, PlanContent } from '@yinhu/contracts/filing';
import { businessDate, type FieldFault, Problem } from '@yinhu/contracts/kernel';
import { countyOf, divisionExists, isWithin } from '@yinhu/divisions';
import type { z } from 'zod';
import { findCatalogueItem } from '../../register/catalogue/catalogue-items.ts';
import { nameAndCode } from '../../shared/division-names.ts';
import { linesFingerprint } from './lines-fingerprint.ts';

type Plan = z.output<typeof FilingFields>;
/** What a plan says, and the fingerprint of its lines. */
export type FingerprintedContent = PlanContent & { readonly fingerprint: string };

/**
 * What a plan says, with what follows from it: names of the catalogue's items, the budget, and the
 * fingerprint.
 * @throws Problem `validation_failed` naming every unknown item, every division that is unknown or outside
 * the entity's county, and a year that cannot be
 */
export function planContent(plan: Plan, entityDivision: string, at: Date): FingerprintedContent {
  return contentOf(plan, [...yearFaults(plan.fiscalYear, at), ...planFaults(plan, countyOf(entityDivision))]);
}

/**
 * What an amendment makes of a filed plan, whose fiscal year and purpose stay: its money is another year's,
 * and another purpose is another plan.
 * @throws Problem `validation_failed`, as above
 */
export function amendedContent(
  plan: Plan,
  filed: Pick<Filing, 'fiscalYear' | 'purpose' | 'divisionCode'>,
): FingerprintedContent {
  const fixed = (['fiscalYear', 'purpose'] as const)
    .filter((field) => plan[field] !== filed[field])
    .map((field) => ({ field, reason: 'unchangeable' }));
  return contentOf(plan, [...fixed, ...planFaults(plan, countyOf(filed.divisionCode))]);
}

function contentOf(plan: Plan, faults: readonly FieldFault[]): FingerprintedContent {
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
    smallEnterprisePercent: plan.smallEnterprisePercent,
    singleSource: plan.singleSource ?? null,
    purposeEvidence: plan.purposeEvidence ?? null,
    plannedStart: plan.plannedStart ?? null,
    plannedEnd: plan.plannedEnd ?? null,
    budgetFen: plan.lines.reduce((sum, line) => sum + line.budgetFen, 0),
    fingerprint: linesFingerprint(fiscalYear, plan.lines),
  };
}

const planFaults = (plan: Plan, county: string): FieldFault[] => [
  ...plan.lines.flatMap((line, i) => lineFaults(line, `lines[${i}]`, county)),
  ...(plan.purposeEvidence?.villages ?? []).flatMap((code, i) =>
    divisionFaults(code, `purposeEvidence.villages[${i}]`, county),
  ),
];

/** A plan is for the year it is made in, the one before (late), or the one after (early). */
function yearFaults(fiscalYear: number, at: Date): FieldFault[] {
  const year = Number(businessDate(at).slice(0, 4));
  if (Math.abs(fiscalYear - year) <= 1) return [];
  const params = { expected: 'int', min: year - 1, max: year + 1 };
  return [{ field: 'fiscalYear', reason: fiscalYear < year ? 'too_small' : 'too_big', params }];
}

function lineFaults(line: Plan['lines'][number], field: string, county: string): FieldFault[] {
  const item = findCatalogueItem(line.catalogueCode)
    ? []
    : [{ field: `${field}.catalogueCode`, reason: 'unknown_catalogue_item' }];
  return [
    ...item,
    ...line.beneficiaryDivisions.flatMap((code, i) =>
      divisionFaults(code, `${field}.beneficiaryDivisions[${i}]`, county),
    ),
  ];
}

function divisionFaults(code: string, field: string, county: string): FieldFault[] {
  if (!divisionExists(code)) return [{ field, reason: 'unknown_division' }];
  return isWithin(code, county)
    ? []
    : [{ field, reason: 'outside_division', params: { division: nameAndCode(county) } }];
}

/** The line with the names its catalogue item has today; a line without an item has been refused before. */
function describedLine(line: Plan['lines'][number]): Filing['lines'] {
  const item = findCatalogueItem(line.catalogueCode);
  return item
    ? [
        {
          ...line,
          catalogueName: item.name,
          catalogueNameEn: item.nameEn,
          unit: item.unit,
          unitEn: item.unitEn,
        },
      ]
    : [];
}
