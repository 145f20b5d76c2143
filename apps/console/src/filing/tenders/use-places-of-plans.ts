import { useQueries } from '@tanstack/react-query';
import type { Filing, Tender } from '@yinhu/contracts/filing';
import { useDataProvider } from 'react-admin';
import { DETAIL } from '../../shared/show-page.tsx';

/** The townships and villages that a tender's plans are for, each once. */
export function usePlacesOfPlans(plans: Tender['plans']): readonly string[] {
  const dataProvider = useDataProvider();
  return useQueries({
    queries: plans.map(({ filingId }) => ({
      queryKey: ['filings', 'getOne', { id: filingId, meta: DETAIL }],
      queryFn: async () =>
        (await dataProvider.getOne<Filing>('filings', { id: filingId, meta: DETAIL })).data,
    })),
    combine: (answers) => {
      const lines = answers.flatMap(({ data }) => data?.lines ?? []);
      const codes = lines.flatMap(({ beneficiaryDivisions }) => beneficiaryDivisions);
      return [...new Set(codes)].filter((code) => code.length > COUNTY_LENGTH).sort();
    },
  });
}

const COUNTY_LENGTH = 6;
