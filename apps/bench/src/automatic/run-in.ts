import { Client } from 'pg';

const LOG_MB = 1_024;

/**
 * Brings a new server to the state of one that has been running: its log has files to write into again, where
 * a new server makes and clears each of them first while every commit waits; and the next checkpoint is
 * further away than the benchmark takes.
 */
export async function runIn(superuserUrl: string): Promise<void> {
  const server = new Client({ connectionString: superuserUrl });
  await server.connect();
  try {
    await server.query(`ALTER SYSTEM SET max_wal_size = '${LOG_MB * 4}MB'`);
    await server.query(`ALTER SYSTEM SET min_wal_size = '${LOG_MB}MB'`);
    await server.query('SELECT pg_reload_conf()');
    await server.query(
      `SELECT count(pg_logical_emit_message(false, 'bench', repeat('.', 1048576))) FROM generate_series(1, $1)`,
      [LOG_MB],
    );
    await server.query('CHECKPOINT');
  } finally {
    await server.end();
  }
}
