import type { FilingRule } from '@yinhu/contracts/filing';
import { useGetList } from 'react-admin';

/** The rules of today, for their names. */
export const useRules = (): readonly FilingRule[] =>
  useGetList<FilingRule>(
    'filing-rules',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'code', order: 'ASC' } },
    { staleTime: 600_000 },
  ).data ?? [];
