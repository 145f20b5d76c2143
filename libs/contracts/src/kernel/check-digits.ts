import { z } from 'zod';
import { secret } from './secret.ts';

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Check character of a unified social credit code's first 17 characters (GB 32100-2015). */
export const creditCodeCheck = (body: string): string => {
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, i) => total + weight * CREDIT_ALPHABET.indexOf(body[i] ?? ''),
    0,
  );
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? '';
};

/** Unified social credit code: 18 characters, the last a check character (GB 32100-2015). */
export const CreditCode = z
  .string()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/)
  .refine((code) => creditCodeCheck(code.slice(0, 17)) === code[17], { params: { reason: 'check_digit' } });
export type CreditCode = z.infer<typeof CreditCode>;

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of an identity number's first 17 digits (GB 11643-1999). */
export const identityNumberCheck = (body: string): string => {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return '10X98765432'[sum % 11] ?? '';
};

/** Resident identity number: 17 digits and a check character (GB 11643-1999). */
export const IdentityNumber = secret(
  z
    .string()
    .regex(/^\d{17}[\dX]$/)
    .refine((id) => identityNumberCheck(id.slice(0, 17)) === id[17], { params: { reason: 'check_digit' } }),
);
export type IdentityNumber = z.infer<typeof IdentityNumber>;
