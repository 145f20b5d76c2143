import { type Operation, shapeOf } from '@yinhu/contracts/kernel';

/** An id that no record has. */
export const NO_ID = '0197a000-0000-7000-8000-000000000000';

const EXAMPLES: Readonly<Record<string, unknown>> = {
  id: NO_ID,
  householdId: NO_ID,
  reason: '核对后处理',
  outcome: '已完成',
  povertyStatus: 'newly_lifted',
  figure: 'filing.batches',
  from: '2019-01',
  to: '2019-11',
  username: 'county-admin',
};

/**
 * An input that reaches as far into an operation as one can that is made from field names alone, and changes
 * nothing: records are asked for by an id that is not there, and what would need no id gets a field too many.
 */
export function harmlessInput(operation: Operation, division: string): Record<string, unknown> {
  const names = Object.keys(shapeOf(operation.input) ?? {});
  const known = names.flatMap((name) =>
    name === 'code' ? [[name, division]] : name in EXAMPLES ? [[name, EXAMPLES[name]]] : [],
  );
  if (known.length === 0 && operation.kind !== 'query' && !operation.session) return { unexpected: true };
  return Object.fromEntries(known) as Record<string, unknown>;
}
