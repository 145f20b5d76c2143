import type { Household } from '@yinhu/contracts/household';
import { findDivision } from '@yinhu/divisions';
import type { HouseholdRecord } from './household.entity.ts';

/** A household as the contract tells it. */
export function householdOf({ status: povertyStatus, registeredAt, ...record }: HouseholdRecord): Household {
  const division = findDivision(record.divisionCode);
  return {
    ...record,
    povertyStatus,
    divisionName: division?.name ?? record.divisionCode,
    divisionNameEn: division?.nameEn ?? record.divisionCode,
    registeredAt: registeredAt.toISOString(),
  };
}
