import { type Environment, readEnvironment } from '@yinhu/service';
import { z } from 'zod';

const IdentityEnvironment = z.object({
  /** Seals the private keys of actor tokens. */
  YINHU_MASTER_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  YINHU_DEMO: z.enum(['0', '1']).default('0'),
  /** Password of the account that brings in records of the past; without it there is no such account. */
  YINHU_LOADER_PASSWORD: z.string().min(12).max(128).optional(),
  /** Name, telephone and hours of whoever helps people that cannot sign in; shown on the sign-in page. */
  YINHU_ACCOUNT_CONTACT: z.string().trim().max(200).optional(),
  YINHU_ENV: z.string().optional(),
  NODE_ENV: z.string().optional(),
});

/** What identity alone is told. */
export class Settings {
  constructor(
    /** AES-256 key. */
    readonly masterKey: Buffer,
    /** Demonstration mode: demonstration accounts exist and may sign in, and the loader may act for them. */
    readonly demo: boolean,
    readonly loaderPassword?: string,
    /** Whom somebody calls who cannot sign in. */
    readonly accountContact?: string,
  ) {}
}

/** @throws Error one sentence, when something is missing or a demonstration is asked for in production */
export function readSettings(environment: Environment): Settings {
  const given = readEnvironment(IdentityEnvironment, environment);
  const demo = given.YINHU_DEMO === '1';
  if (demo && (given.NODE_ENV === 'production' || given.YINHU_ENV === 'production')) {
    throw new Error(
      'YINHU_DEMO=1 is refused in production: demonstration accounts have a public password (unset YINHU_DEMO).',
    );
  }
  return new Settings(
    Buffer.from(given.YINHU_MASTER_KEY, 'base64'),
    demo,
    given.YINHU_LOADER_PASSWORD,
    given.YINHU_ACCOUNT_CONTACT,
  );
}
