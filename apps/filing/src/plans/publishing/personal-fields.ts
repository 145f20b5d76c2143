import type { PersonalField, PlanContent } from '@yinhu/contracts/filing';
import { personalNumbers } from '@yinhu/contracts/privacy';

type Plan = Pick<PlanContent, 'title' | 'purposeStatement' | 'lines' | 'singleSource' | 'purposeEvidence'> & {
  readonly entityName: string;
};

/**
 * The public fields of a plan that hold personal numbers: of one written before these were refused at saving.
 */
export function personalFields({
  title,
  entityName,
  purposeStatement,
  lines,
  singleSource,
  purposeEvidence,
}: Plan): PersonalField[] {
  const texts: readonly (readonly [field: string, text: string | null | undefined])[] = [
    ['title', title],
    ['entityName', entityName],
    ['purposeStatement', purposeStatement],
    ...lines.map(({ description }, i) => [`lines[${i}].description`, description] as const),
    ['singleSource.reason', singleSource?.reason],
    ['purposeEvidence.fundDocument', purposeEvidence?.fundDocument],
  ];
  return texts.flatMap(([field, text]) => {
    const kinds = new Set(personalNumbers(text ?? '').map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ field, kind }));
  });
}
