import { Pool } from 'pg';

/** As many as a service has. */
const CONNECTIONS = 10;

export interface BareSelect {
  read(): Promise<unknown>;
  close(): Promise<void>;
}

/** One row by its key, as the application role, in a scope that is set once for the connection and not with every transaction. */
export function connectBareSelect(databaseUrl: string, table: string, id: string, scope: string): BareSelect {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const settings = `SELECT set_config('yinhu.scope', $1, false), set_config('yinhu.role', 'county_admin', false)`;
  pool.on('connect', (client) => void client.query(settings, [scope]));
  return {
    async read() {
      const { rowCount } = await pool.query(`SELECT * FROM ${table} WHERE id = $1`, [id]);
      if (rowCount !== 1) throw new Error(`${table} ${id} cannot be read`);
    },
    close: () => pool.end(),
  };
}
