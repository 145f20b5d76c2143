/** A LIKE pattern for texts that contain what was typed, as it was typed; undefined when nothing was. */
export function containing(q: string | undefined): string | undefined {
  const text = q?.trim();
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : undefined;
}
