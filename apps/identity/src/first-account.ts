import {
  isWeakPassword,
  ORGANISATION_LEVELS,
  Password,
  type User,
  Username,
} from '@yinhu/contracts/identity';
import { faultsOf, faultText, Problem, Text } from '@yinhu/contracts/kernel';
import { isUniqueViolation } from '@yinhu/database';
import { findDivision } from '@yinhu/divisions';
import type { Environment } from '@yinhu/service';
import { z } from 'zod';
import { ensureOrganisation } from './organisations/ensure-organisation.ts';
import { Passwords } from './passwords/passwords.ts';
import { registerUser } from './users/register-user.ts';
import { withDatabase } from './with-database.ts';

const KIND = { county_admin: 'procurement_office', province_supervisor: 'oversight_office' } as const;

const FirstAccount = z
  .object({
    username: Username,
    name: Text(50),
    role: z.enum(['county_admin', 'province_supervisor']),
    organisation: Text(100),
    division: z.string(),
    password: Password,
  })
  .refine(({ division }) => findDivision(division), {
    path: ['division'],
    params: { reason: 'unknown_division' },
  })
  .refine(({ division, role }) => hasLevelFor(role, division), {
    path: ['division'],
    params: { reason: 'wrong_division' },
  })
  .refine(({ password, username }) => !isWeakPassword(password, username), {
    path: ['password'],
    params: { reason: 'weak_password' },
  });
export type FirstAccount = z.infer<typeof FirstAccount>;

const hasLevelFor = (role: keyof typeof KIND, division: string): boolean =>
  findDivision(division)?.level === ORGANISATION_LEVELS[KIND[role]];

/** @throws Error one line that names each option at fault */
export function firstAccount(given: Record<string, unknown>): FirstAccount {
  const faults = faultsOf(FirstAccount, given);
  if (faults.length === 0) return FirstAccount.parse(given);
  throw new Error(
    faults.map(({ field, reason, params }) => `${field}: ${faultText(reason, params, 'en')}`).join('\n'),
  );
}

/** Creates the account, and its office if the division has none of that kind. */
export async function registerFirst(input: FirstAccount, environment: Environment): Promise<User> {
  const passwordHash = await new Passwords().hash(input.password);
  const { username, name, role, division: divisionCode } = input;
  try {
    return await withDatabase(environment, (database) =>
      database.system(divisionCode, async (tx) => {
        const place = { kind: KIND[role], name: input.organisation, divisionCode };
        const organisation = await ensureOrganisation(tx, place, new Date());
        return registerUser(
          tx,
          organisation,
          { username, name, role, passwordHash, demo: false, mustChange: false },
          new Date(),
        );
      }),
    );
  } catch (error) {
    if (isUniqueViolation(error, 'user_account_username'))
      throw new Problem('already_exists', { what: username });
    throw error;
  }
}
