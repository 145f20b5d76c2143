import { Id } from '@yinhu/contracts';

/** A LIKE pattern for texts that contain what was typed, as it was typed; undefined when nothing was. */
export function containing(q: string | undefined): string | undefined {
  // PostgreSQL's texts hold no NUL, so it is dropped from what is looked for.
  const text = q?.replaceAll('\0', '').trim();
  return text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : undefined;
}

/** The ids that can be ids at all; the others match nothing. */
export const uuidsOf = (ids: readonly string[] | undefined): string[] | undefined => ids?.filter((id) => Id.safeParse(id).success);
