import { type UseQueryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Operation, OutputOf, RequestOf } from '@yinhu/contracts/kernel';
import { useAuthProvider, useLogoutIfAccessDenied, useNotify } from 'react-admin';
import { client } from './client.ts';
import { useIdempotencyKey, withKey } from './idempotency.ts';
import { asHttpError, messageOf, statusOf } from './problems.ts';

async function call<Op extends Operation>(
  operation: Op,
  input: RequestOf<Op>,
  { keyed = false, ...options }: { signal?: AbortSignal; idempotencyKey?: string; keyed?: boolean } = {},
) {
  try {
    if (!keyed) return await client.call(operation, input, options);
    return await withKey(operation, input as object, (idempotencyKey) =>
      client.call(operation, input, { ...options, idempotencyKey }),
    );
  } catch (error) {
    throw asHttpError(error);
  }
}

/**
 * Reads an operation that is no resource of its own. Keeps the last answer while the next one is on its way.
 */
export function useOperation<Op extends Operation>(
  operation: Op,
  input: RequestOf<Op>,
  options: Pick<
    UseQueryOptions<OutputOf<Op>>,
    'enabled' | 'refetchInterval' | 'staleTime' | 'placeholderData'
  > = {},
) {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useQuery<OutputOf<Op>>({
    queryKey: [operation.name, input],
    queryFn: async ({ signal }) => {
      try {
        return await call(operation, input, { signal });
      } catch (error) {
        if (statusOf(error) === 401) await logoutIfAccessDenied(error);
        throw error;
      }
    },
    ...options,
  });
}

/**
 * Changes something: tells a failure, and has every list and record read again after success. Resolves to
 * undefined on failure.
 */
export function useCommand<Op extends Operation>(operation: Op, { silent = false } = {}) {
  const notify = useNotify();
  const queries = useQueryClient();
  const hasAuth = useAuthProvider();
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const key = useIdempotencyKey();
  return useMutation({
    // A form's key outlives what is corrected in it: it makes one record, however often it is sent.
    mutationFn: (input: RequestOf<Op>) =>
      operation.kind === 'create'
        ? call(operation, input, { idempotencyKey: key.current() })
        : call(operation, input, { keyed: true }),
    onSuccess: () => {
      key.renew();
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'auth' });
    },
    onError: async (error) => {
      if ((error as { body?: { code?: string } }).body?.code === 'idempotency_mismatch') key.renew();
      if (statusOf(error) === 401 && hasAuth) await logoutIfAccessDenied(error);
      else if (!silent) notify(messageOf(error), { type: 'error' });
    },
  });
}
