import { z } from 'zod';
import { operation } from '../kernel/operation.ts';
import { secret } from '../kernel/secret.ts';
import { Password } from './password.ts';
import { User, Username } from './users.ts';

/** Tokens of a session. The gateway moves `refreshToken` into an HttpOnly cookie. */
export const Session = z.object({
  /** Actor token: EdDSA JWT, five minutes. */
  accessToken: secret(z.string()),
  /** Seconds. */
  expiresIn: z.int(),
  user: User,
  /** Somebody else set the password: every other call is rejected until it is changed. */
  mustChangePassword: z.boolean(),
  refreshToken: secret(z.string()).optional(),
  /** Seconds. */
  refreshExpiresIn: z.int().optional(),
});
export type Session = z.infer<typeof Session>;

export const sessions = {
  open: operation({
    name: 'identity.sessions.open',
    kind: 'command',
    summary: 'Sign in',
    access: 'anyone',
    session: 'opens',
    http: 'POST /session',
    input: z.strictObject({
      username: z.string().min(1).max(64),
      password: secret(z.string().min(1).max(128)),
      /**
       * Of the session that this one takes the place of in the same browser: it ends. Comes from the cookie.
       */
      refreshToken: secret(z.string().max(200)).optional(),
    }),
    output: Session,
    errors: ['invalid_credentials'],
  }),
  refresh: operation({
    name: 'identity.sessions.refresh',
    kind: 'command',
    summary:
      'Exchange the refresh cookie for a new access token; the cookie is rotated, and reusing an old one ends the session',
    access: 'anyone',
    session: 'refreshes',
    http: 'POST /session/refresh',
    input: z.strictObject({ refreshToken: secret(z.string().max(200)).optional() }),
    output: Session,
    errors: ['session_expired'],
  }),
  close: operation({
    name: 'identity.sessions.close',
    kind: 'command',
    summary: 'Sign out',
    access: 'anyone',
    session: 'closes',
    http: 'DELETE /session',
    input: z.strictObject({ refreshToken: secret(z.string().max(200)).optional() }),
    output: z.null(),
  }),
  changePassword: operation({
    name: 'identity.sessions.change-password',
    kind: 'command',
    summary: 'Change your own password; this session continues with a new access token, all others end',
    access: 'signed_in',
    session: 'proves',
    beforePasswordChange: true,
    http: 'POST /session/password',
    input: z.strictObject({ currentPassword: Password, newPassword: Password }),
    output: Session,
  }),
  closeAll: operation({
    name: 'identity.sessions.close-all',
    kind: 'command',
    summary: 'Sign out everywhere: ends every session of the caller, including this one',
    access: 'signed_in',
    beforePasswordChange: true,
    http: 'DELETE /sessions',
    input: z.strictObject({}),
    output: z.null(),
  }),
  help: operation({
    name: 'identity.sessions.help',
    kind: 'query',
    summary: 'Contact for people who cannot sign in, as configured for this installation',
    access: 'anyone',
    http: 'GET /session/help',
    input: z.strictObject({}),
    output: z.object({
      /** Name, telephone and hours, as free text. Null if the installation names no contact. */
      contact: z.string().nullable(),
    }),
  }),
  delegate: operation({
    name: 'identity.sessions.delegate',
    kind: 'command',
    summary:
      'Lets the data loader act as a demonstration user, with the audited right to enter past dates (demonstration mode only)',
    access: 'signed_in',
    http: 'POST /session/delegation',
    input: z.strictObject({ username: Username }),
    output: Session,
    errors: ['not_found'],
  }),
};

/** Public keys that verify actor tokens (RFC 7517), for the processes of ours. */
export const keys = {
  list: operation({
    name: 'identity.keys.list',
    kind: 'query',
    summary: 'Public keys for verifying actor tokens',
    access: 'service',
    input: z.strictObject({}),
    output: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  }),
};
