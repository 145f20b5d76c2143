import type { RunningYinhu } from '@yinhu/local-stack';
import { Client } from 'pg';

/**
 * Looks into every service's database as the superuser, whom row-level security does not keep from anything.
 */
export class Databases {
  constructor(private readonly yinhu: () => Pick<RunningYinhu, 'databases' | 'superuserUrl'>) {}

  get names(): string[] {
    return Object.keys(this.yinhu().databases);
  }

  async rows<R>(service: string, sql: string, parameters: unknown[] = []): Promise<R[]> {
    const { databases, superuserUrl } = this.yinhu();
    const url = new URL(superuserUrl ?? '');
    url.pathname = new URL(databases[service]?.appUrl ?? '').pathname;
    const client = new Client({
      connectionString: url.href,
      connectionTimeoutMillis: 5_000,
      query_timeout: 20_000,
    });
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows as R[];
    } finally {
      await client.end();
    }
  }

  /** Of a query that answers one number. */
  async number(service: string, sql: string, parameters: unknown[] = []): Promise<number> {
    const [row] = await this.rows<Record<string, unknown>>(service, sql, parameters);
    return Number(Object.values(row ?? {})[0]);
  }
}
