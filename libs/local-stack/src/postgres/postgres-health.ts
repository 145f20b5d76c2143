import { Client } from 'pg';

const answerWithinMs = 5_000;

/**
 * Asks the server something by a connection of its own; the superuser's are the last to be had when there are
 * too many.
 */
export async function postgresAnswers(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    // One that does not answer does not say goodbye either.
    client.end().catch(() => {});
  }
}
