import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** What the environment says of the HTTP side. */
export const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** Folder of the built console; absent: no console is served. */
  CONSOLE_DIR: z.string().optional(),
  /** `1` behind a proxy that sets X-Forwarded-For and X-Forwarded-Proto. */
  TRUST_PROXY: flag,
  /** Failed sign-ins a minute for one user name from one address. */
  SIGN_IN_FAILURES_PER_MINUTE: count(10),
  /** Failed sign-ins a minute from one address, whatever the user name. */
  SIGN_IN_FAILURES_PER_ADDRESS: count(100),
  /** Calls a minute from one address that is not this machine; 0: no limit. */
  REQUESTS_PER_MINUTE: count(3000),
  /** Milliseconds a call waits for its answer. */
  CALL_TIMEOUT: count(5000),
});
export type Settings = z.infer<typeof Settings>;
