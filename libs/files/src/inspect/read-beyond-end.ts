const CODES: readonly (string | undefined)[] = ['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'];

/** Whether a read failed because a file's headers promise more than there is. */
export const isReadBeyondEnd = (error: unknown): boolean =>
  CODES.includes((error as NodeJS.ErrnoException).code);
