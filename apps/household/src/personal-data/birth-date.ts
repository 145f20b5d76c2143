/** Birth date that an identity number states (its digits 7 to 14). */
export const birthDateOf = (identityNumber: string): string =>
  `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`;
