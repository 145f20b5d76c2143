import type { FieldValues } from 'react-hook-form';

export interface BeneficiaryValues {
  householdNumber?: string;
  surname?: string;
  quantity?: number | string | null;
}

/** Rows people began: a number or a quantity. */
const begun = ({ householdNumber, quantity }: BeneficiaryValues) =>
  Boolean(householdNumber?.trim()) || typeof quantity === 'number';

/** The operation's input for one listing. */
export const orderInput = (listingId: string) => (values: FieldValues) => {
  const households = ((values.households ?? []) as BeneficiaryValues[]).filter(begun);
  const beneficiaries = households.map(({ householdNumber, surname, quantity }) => ({
    householdNumber: householdNumber?.trim(),
    surname: surname?.trim(),
    quantity: quantity ?? undefined,
  }));
  return {
    lines: [
      {
        listingId,
        quantity: values.quantity ?? undefined,
        ...(beneficiaries.length ? { beneficiaries } : {}),
      },
    ],
  };
};

export const sharedOut = (households: readonly BeneficiaryValues[] = []): number =>
  households.reduce((sum, { quantity }) => sum + (typeof quantity === 'number' ? quantity : 0), 0);

/** A quantity shared evenly in whole units; the first households get what is left over. */
export function shareEvenly(quantity: number, households: number): number[] {
  const base = Math.floor(quantity / households);
  return Array.from({ length: households }, (_, i) => base + (i < quantity % households ? 1 : 0));
}
