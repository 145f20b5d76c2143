import type { CatalogueNode } from '@yinhu/contracts/filing';
import { useGetList } from 'react-admin';

/**
 * Places of the catalogue: all of them, or what a search finds. It is short, and changes with releases only.
 */
export const useCatalogue = (filter: { q?: string; level?: string } = {}) =>
  useGetList<CatalogueNode>(
    'catalogue-nodes',
    { filter, pagination: { page: 1, perPage: 1000 }, sort: { field: 'code', order: 'ASC' } },
    { staleTime: 600_000, placeholderData: (before) => before },
  );
