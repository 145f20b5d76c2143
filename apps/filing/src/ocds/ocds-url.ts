import { OCDS } from './settings.ts';

/** Where a resource of the open data is found. */
export function ocdsUrl(
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const url = new URL(`${OCDS.publicUrl}/public/ocds/${path}`);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}
