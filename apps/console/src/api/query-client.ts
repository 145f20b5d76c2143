import { QueryClient } from '@tanstack/react-query';

/** The client asks again by itself what the server could not answer. */
export const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
