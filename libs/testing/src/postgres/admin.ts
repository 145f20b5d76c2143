import { Client } from 'pg';

/** A connection for the length of `use`. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The same server, with another database and, where given, another role. */
export function urlOf(
  server: string,
  database: string,
  role?: { readonly name: string; readonly password: string },
): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role) Object.assign(url, { username: role.name, password: role.password });
  return url.href;
}
