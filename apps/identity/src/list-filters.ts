/** What somebody typed to search by; undefined when that is nothing. */
export const typedText = (q: string | undefined): string | undefined => q?.trim() || undefined;
