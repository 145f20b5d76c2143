import type { Operation } from '@yinhu/contracts/kernel';
import type { DataProvider, GetListParams, GetManyReferenceParams } from 'react-admin';
import { filledFilters } from './blank.ts';
import { client } from './client.ts';
import type { ResourceDeclaration } from './feature.ts';
import { withKey } from './idempotency.ts';
import { type OperationPath, operationAt } from './operations.ts';
import { asHttpError } from './problems.ts';
import { resourceNamed } from './resources.ts';

/** The operation behind what react-admin asks of a resource. */
function operationOf(resource: string, action: keyof ResourceDeclaration['operations']): Operation {
  const name = resourceNamed(resource)?.operations[action];
  if (!name) throw new Error(`${resource} has no ${action}`);
  return operationAt<OperationPath>(name);
}

const translated = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw asHttpError(error);
  }
};

async function list(resource: string, params: Partial<GetListParams>) {
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const input = {
    filter: filledFilters(params.filter),
    range: [(page - 1) * perPage, page * perPage - 1],
    ...(params.sort ? { sort: [params.sort.field, params.sort.order] } : {}),
  };
  const answer = await translated(
    client.list(operationOf(resource, 'list'), input, { signal: params.signal }),
  );
  const { items, total, totalIsCapped } = answer as { items: never[]; total: number; totalIsCapped: boolean };
  return { data: items, total, meta: { totalIsCapped } };
}

async function one(operation: Operation, input: object, meta?: { idempotencyKey?: string }) {
  const send = (key: string | undefined) =>
    client.call(operation, input, { idempotencyKey: meta?.idempotencyKey ?? key });
  return { data: (await translated(withKey(operation, input, send))) as never };
}

const refuse = () => Promise.reject(new Error('Nothing is deleted or changed in bulk here'));

/**
 * React-admin's data provider over the operations. A form's create sends `meta.idempotencyKey`, which the
 * form keeps; whatever else changes something has one until its outcome is known.
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: list,
  getManyReference: (resource, { target, id, filter, ...params }: GetManyReferenceParams) =>
    list(resource, { ...params, filter: { ...filter, [target]: id } }),
  getMany: (resource, { ids }) =>
    list(resource, {
      filter: { id: [...new Set(ids)].map(String) },
      pagination: { page: 1, perPage: Math.max(1, ids.length) },
    }),
  getOne: (resource, { id }) => one(operationOf(resource, 'get'), { id }),
  create: (resource, { data, meta }) => one(operationOf(resource, 'create'), data, meta),
  update: (resource, { id, data }) => one(operationOf(resource, 'update'), { ...data, id }),
  updateMany: refuse,
  delete: refuse,
  deleteMany: refuse,
};
