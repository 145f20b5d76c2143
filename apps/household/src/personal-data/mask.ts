/** 王小明 → 王**; the surname stays, for people to recognise whom they know already. */
export const maskName = (name: string): string => {
  const [surname = '', ...given] = [...name];
  return surname + '*'.repeat(Math.max(1, given.length));
};

/** 360725197001011234 → 360725********1234 */
export const maskIdentityNumber = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;

/** 13812345678 → 138****5678 */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Birth date that an identity number states (its digits 7 to 14). */
export const birthDateOf = (identityNumber: string): string =>
  `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`;
