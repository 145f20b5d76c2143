/** What an emptied input or filter holds: it is not sent. */
export const isBlank = (value: unknown): boolean => value === '' || value === null || value === undefined;

/** The filters of a list that people filled in. */
export const filledFilters = (filter: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => !isBlank(value)));
