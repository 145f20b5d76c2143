import { ENTITY_LEVELS } from '@yinhu/contracts/filing';
import { findDivision, isWithin } from '@yinhu/divisions';
import { nameAndCode } from '../../shared/division-names.ts';

type DivisionFault =
  | { readonly reason: 'unknown_division'; readonly params?: undefined }
  | {
      readonly reason: 'outside_division' | 'wrong_level';
      readonly params: Readonly<Record<string, string>>;
    };

/**
 * What is wrong with a division for an entity that somebody of `scope` registers; undefined when nothing is.
 */
export function divisionFault(code: string, scope: string): DivisionFault | undefined {
  const division = findDivision(code);
  if (!division) return { reason: 'unknown_division' };
  if (!isWithin(code, scope)) return { reason: 'outside_division', params: { division: nameAndCode(scope) } };
  if (!ENTITY_LEVELS.includes(division.level))
    return { reason: 'wrong_level', params: { allowed: ENTITY_LEVELS.join(', ') } };
  return undefined;
}
