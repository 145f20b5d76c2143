import { findDivision } from '@yinhu/divisions';

/** For a sentence about where something must lie: 崇义县 (360725). */
export const nameAndCode = (code: string): string => `${findDivision(code)?.name ?? ''} (${code})`;

/**
 * A division's name in both languages, as facts: `{villageName, villageNameEn}`; its code where it is
 * unknown.
 */
export function namesOf(code: string, fact: string): Record<string, string> {
  const division = findDivision(code);
  return { [`${fact}Name`]: division?.name ?? code, [`${fact}NameEn`]: division?.nameEn ?? code };
}
