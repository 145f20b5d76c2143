import { Pool } from 'pg';

/** As many as a service has. */
const CONNECTIONS = 10;

export interface BareSelect {
  read(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * One row by its key, as the application role, in a scope that the connection has from its start and not by
 * each transaction.
 */
export function connectBareSelect(databaseUrl: string, table: string, id: string, scope: string): BareSelect {
  const options = `-c yinhu.scope=${scope} -c yinhu.role=county_admin`;
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS, options });
  return {
    async read() {
      const { rowCount } = await pool.query(`SELECT * FROM ${table} WHERE id = $1`, [id]);
      if (rowCount !== 1) throw new Error(`${table} ${id} cannot be read`);
    },
    close: () => pool.end(),
  };
}
