import type { ProcessName } from '@yinhu/contracts/system';
import { Peers } from '@yinhu/messaging';
import type { Logger } from 'pino';
import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

const isKey = (text: string): boolean => Buffer.from(text, 'base64').length === 32;
const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** How a process is told apart from others on the bus; `Peers` is made of these. */
export const PeerEnvironment = z.object({
  /** Private X25519 key of this process; while it is being changed two of them, with a comma between. */
  YINHU_PROCESS_KEY: z.string().refine((text) => listOf(text).every(isKey), 'must be 32 bytes in base64'),
  /** Public keys of all processes: `gateway:…,identity:…`. */
  YINHU_PUBLIC_KEYS: z
    .string()
    .refine(
      (text) => listOf(text).every((entry) => isKey(entry.split(':')[1] ?? '')),
      'must be name:key, with 32 bytes in base64 each',
    ),
});
type PeerEnvironment = z.infer<typeof PeerEnvironment>;

/** Where forgeries are told: the metric is what an alarm watches, the log says when. */
interface Alarm {
  readonly logger: Logger;
  readonly metrics: { forged(what: string): void };
}

/**
 * The processes of the installation as the environment names them. @throws Error when they do not fit
 * together
 */
export function peersOf(name: ProcessName, told: PeerEnvironment, { logger, metrics }: Alarm): Peers {
  const onForgery = (what: string) => {
    metrics.forged(what);
    logger.error({ what }, 'a message that is not of the process that it names was dropped');
  };
  return new Peers(name, {
    privateKeys: told.YINHU_PROCESS_KEY,
    publicKeys: told.YINHU_PUBLIC_KEYS,
    onForgery,
  });
}

/** What every service process is told. */
export const ServiceEnvironment = z.object({
  /** Application role, which does not own the tables. */
  DATABASE_URL: z.string().min(1),
  /** Role that owns the tables and migrates. */
  MIGRATION_DATABASE_URL: z.string().min(1),
  NATS_URL: z.string().min(1),
  /** Prefix of all subjects and streams. */
  YINHU_NAMESPACE: z.string().optional(),
  /** 0: any free port. */
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  ...PeerEnvironment.shape,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** `1`: answers are checked against their contract. */
  YINHU_CHECK_OUTPUT: z.string().optional(),
});
export type ServiceEnvironment = z.infer<typeof ServiceEnvironment>;

/** The environment as a schema asks for it. @throws Error one sentence that names every variable at fault */
export function readEnvironment<S extends z.ZodObject>(schema: S, environment: Environment): z.output<S> {
  // An empty variable is one that somebody meant to leave unset.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return name in given ? `${name} is not valid (${issue.message})` : `${name} is missing`;
  });
  throw new Error(`The environment is incomplete: ${faults.join(', ')}`);
}
