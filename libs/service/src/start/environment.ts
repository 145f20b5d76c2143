import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

const Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');

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
  /** HS256 key of the tokens that services use among themselves. */
  YINHU_INTERNAL_KEY: Key,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** `1`: answers are checked against their contract. */
  YINHU_CHECK_OUTPUT: z.string().optional(),
});
export type ServiceEnvironment = z.infer<typeof ServiceEnvironment>;

/** The environment as a schema asks for it. @throws Error one sentence that names every variable at fault */
export function readEnvironment<S extends z.ZodObject>(schema: S, environment: Environment): z.output<S> {
  // An empty variable is one that somebody meant to leave unset.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return name in given ? `${name} is not valid (${issue.message})` : `${name} is missing`;
  });
  throw new Error(`The environment is incomplete: ${faults.join(', ')}`);
}
