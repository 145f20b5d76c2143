import { PeerEnvironment } from '@yinhu/service';
import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
/** What the environment tells the gateway. */
export const Settings = z.object({
  NATS_URL: z.string().min(1),
  ...PeerEnvironment.shape,
  /** Where files lie; see libs/files. */
  YINHU_FILES_URL: z.string().min(1),
  /** Prefix of all subjects. */
  YINHU_NAMESPACE: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** Folder of the built console; absent: no console is served. */
  CONSOLE_DIR: z.string().optional(),
  /** Number of our proxies in front, each of which adds to X-Forwarded-For and sets X-Forwarded-Proto. */
  TRUST_PROXY: count(0),
  /** Failed sign-ins a minute for one user name from one address. */
  SIGN_IN_FAILURES_PER_MINUTE: count(10),
  /** Failed sign-ins a minute from one address, whatever the user name. */
  SIGN_IN_FAILURES_PER_ADDRESS: count(100),
  /** Calls a minute from one address that is not this machine; 0: no limit. */
  REQUESTS_PER_MINUTE: count(3000),
  /** Milliseconds that a request's body may take, beside what its size takes at the pace below. */
  BODY_PATIENCE: count(30_000),
  /** The slowest pace at which a body may come in. */
  BODY_BYTES_PER_SECOND: z.coerce.number().int().min(1).default(16_384),
  /** Milliseconds a call waits for its answer. */
  CALL_TIMEOUT: count(5000),
});
export type Settings = z.infer<typeof Settings>;
