import type { CertificateContent, PlanContent } from '@yinhu/contracts/filing';
import { canonicalHash } from '@yinhu/messaging';

/** What a certificate needs to know beside the plan. */
export interface Certified {
  readonly number: string;
  readonly planVersion: number;
  readonly entityName: string;
  readonly creditCode: string;
  readonly divisionCode: string;
  readonly filedAt: Date;
  readonly inForceFrom: Date;
  readonly decidedBy: CertificateContent['decidedBy'];
}

/** What the certificate of a plan says: public facts only, neither persons nor households. */
export const certificateContent = (
  plan: PlanContent,
  { filedAt, inForceFrom, ...certified }: Certified,
): CertificateContent => ({
  ...certified,
  title: plan.title,
  fiscalYear: plan.fiscalYear,
  purpose: plan.purpose,
  method: plan.method,
  organisationForm: plan.organisationForm,
  budgetFen: plan.budgetFen,
  funding: plan.funding.map(({ source, amountFen }) => ({ source, amountFen })),
  lines: plan.lines.map(
    ({ catalogueCode, catalogueName: name, catalogueNameEn: nameEn, quantity, unit, unitEn, budgetFen }) => ({
      catalogueCode,
      name,
      nameEn,
      quantity,
      unit,
      unitEn,
      budgetFen,
    }),
  ),
  plannedStart: plan.plannedStart,
  plannedEnd: plan.plannedEnd,
  filedAt: filedAt.toISOString(),
  inForceFrom: inForceFrom.toISOString(),
});

/** SHA-256 of the content's canonical JSON: fields in order of their names, no blanks, UTF-8. */
export const certificateDigest = (content: CertificateContent): string => canonicalHash(content);
