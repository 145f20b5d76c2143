import { findDivision } from '@yinhu/divisions';

/** A division's name in both languages, as facts: `{villageName, villageNameEn}`; its code where it is unknown. */
export function namesOf(code: string, fact: string): Record<string, string> {
  const division = findDivision(code);
  return { [`${fact}Name`]: division?.name ?? code, [`${fact}NameEn`]: division?.nameEn ?? code };
}
