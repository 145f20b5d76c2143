import type { Operation } from '@yinhu/contracts/kernel';
import type { FastifyReply } from 'fastify';

interface Page {
  readonly items: readonly unknown[];
  readonly total: number;
  readonly totalIsCapped: boolean;
}

/**
 * Answers an operation's output: a list as its rows with `Content-Range`, nothing as 204, what was created as
 * 201.
 */
export function answer(
  operation: Operation,
  input: Record<string, unknown>,
  output: unknown,
  reply: FastifyReply,
): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (output === null || output === undefined) return reply.code(204).send();
  reply.header('content-type', 'application/json; charset=utf-8');
  if (operation.kind === 'create') reply.code(201);
  if (!operation.resource) return reply.send(JSON.stringify(output));
  const page = output as Page;
  reply.header('content-range', contentRange(operation.resource, firstRow(input), page));
  if (page.totalIsCapped) reply.header('x-total-capped', 'true');
  return reply.send(JSON.stringify(page.items));
}

const firstRow = ({ range }: Record<string, unknown>): number =>
  Array.isArray(range) ? Number(range[0]) : 0;

const contentRange = (resource: string, from: number, { items, total }: Page): string =>
  items.length === 0 ? `${resource} */${total}` : `${resource} ${from}-${from + items.length - 1}/${total}`;
