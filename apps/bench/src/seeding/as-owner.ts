import { Client } from 'pg';

/**
 * Works on a service's tables as their owner, who is not kept from any row: what bulk loads of past records
 * need.
 */
export async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      `SELECT set_config('yinhu.scope', '36', false), set_config('yinhu.role', 'system', false)`,
    );
    await client.query('SET synchronous_commit = off');
    return await work(client);
  } finally {
    await client.end();
  }
}
