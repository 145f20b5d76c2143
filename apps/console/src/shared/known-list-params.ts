import { type Operation, shapeOf } from '@yinhu/contracts/kernel';
import type { z } from 'zod';
import { isBlank } from '../api/blank.ts';

/** What react-admin remembers of a list: in the address, and in the browser. */
export interface ListParams {
  readonly sort?: string;
  readonly order?: string;
  readonly filter?: Readonly<Record<string, unknown>>;
}

/**
 * The parameters without what the operation does not know: a sort or a filter that another version had, or
 * that somebody wrote into the address. The very same object where all is known.
 */
export function knownListParams<P extends ListParams>(operation: Operation, params: P): P {
  const { sort: sortSchema, filter: filterSchema } = shapeOf(operation.input) as Record<string, z.ZodType>;
  const isSortKnown =
    params.sort === undefined || sortSchema?.safeParse([params.sort, params.order ?? 'ASC']).success;
  const filters = (filterSchema && shapeOf(filterSchema)) as Record<string, z.ZodType> | undefined;
  const isFilterKnown = ([name, value]: [string, unknown]) =>
    isBlank(value) || filters?.[name]?.safeParse(value).success === true;
  const given = Object.entries(params.filter ?? {});
  const kept = given.filter(isFilterKnown);
  if (isSortKnown && kept.length === given.length) return params;
  const { sort, order, filter, ...rest } = params;
  return {
    ...rest,
    ...(isSortKnown ? { sort, order } : {}),
    ...(filter ? { filter: Object.fromEntries(kept) } : {}),
  } as P;
}
