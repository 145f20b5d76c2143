/**
 * A part of the console could not be fetched: the connection is gone, or a new release has taken its place.
 */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the console could not be fetched', { cause });
  }
}

/** Fetches a part of the console that is loaded when it is needed. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new PartMissing(error);
  }
}
