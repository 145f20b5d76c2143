import { QueryClient } from '@tanstack/react-query';
import { statusOf } from './problems.ts';

const MOST_RETRIES = 2;

/** What the server refused is not asked again; what it could not answer is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: (failures, error) => failures < MOST_RETRIES && (statusOf(error) ?? 500) >= 500 } },
});
