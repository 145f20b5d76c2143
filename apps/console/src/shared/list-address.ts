/** Address of a list with its filters set, as react-admin reads them. */
export const listAddress = (resource: string, filter: object): string =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
