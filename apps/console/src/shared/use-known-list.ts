import type { Operation } from '@yinhu/contracts/kernel';
import { useEffect } from 'react';
import { useResourceContext, useStore } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { knownListParams, type ListParams } from './known-list-params.ts';

/**
 * Forgets what a list's operation does not know of the list's address and of what the browser remembers.
 * Answers whether that is done.
 */
export function useKnownList(operation: Operation): boolean {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [stored, store] = useStore<ListParams | undefined>(`${useResourceContext()}.listParams`);
  const address = knownSearch(operation, search);
  const kept = stored && knownListParams(operation, stored);
  const isKnown = address === search && kept === stored;
  useEffect(() => {
    if (isKnown) return;
    if (kept !== stored) store(kept);
    if (address !== search) navigate({ pathname, search: address }, { replace: true });
  });
  return isKnown;
}

/** The query of the address, the same text where all of it is known. */
function knownSearch(operation: Operation, search: string): string {
  const query = new URLSearchParams(search);
  const params: ListParams = {
    ...(query.has('sort') ? { sort: query.get('sort') ?? '', order: query.get('order') ?? 'ASC' } : {}),
    ...(query.has('filter') ? { filter: filterOf(query.get('filter') ?? '') } : {}),
  };
  const known = knownListParams(operation, params);
  if (known === params) return search;
  if (known.sort === undefined) for (const name of ['sort', 'order']) query.delete(name);
  if (known.filter) query.set('filter', JSON.stringify(known.filter));
  return `?${query}`;
}

/** Empty where the text is no object: react-admin passes over it too. */
function filterOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
