import { Identity1700000000001 } from './0001-identity.ts';
import { PasswordReset1700000000002 } from './0002-password-reset.ts';
import { EndedAccess1700000000003 } from './0003-ended-access.ts';

/** All of them, in order: for the service and for whatever works on its database without it. */
export const IDENTITY_MIGRATIONS = [
  Identity1700000000001,
  PasswordReset1700000000002,
  EndedAccess1700000000003,
];
