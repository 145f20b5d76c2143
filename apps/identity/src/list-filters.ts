import { validate } from 'uuid';

/** The ids of a filter that can be ids here: what is no UUID finds nothing, and must not reach a uuid column. */
export const uuidsOf = (ids: readonly string[] | undefined): string[] | undefined => ids?.filter((id) => validate(id));

/** What somebody typed to search by; undefined when that is nothing. PostgreSQL's text holds no NUL. */
export const typedText = (q: string | undefined): string | undefined => q?.replace(/\p{Cc}/gu, '').trim() || undefined;
