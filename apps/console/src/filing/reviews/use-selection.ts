import { FILING, type Review } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';

/**
 * Which rows are chosen to be decided alike: plans only, and for the head of the office those that are
 * overdue.
 */
export function useSelection(rows: readonly Review[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const isDecider = mayCall(FILING.reviews.decideMany, session.role);
  const isSelectable = ({ kind, escalatedAt }: Review) =>
    isDecider && kind === 'plan' && (session.role !== 'county_admin' || escalatedAt !== null);
  const selectable = rows.filter(isSelectable);
  // What has left the page is no longer seen, and so not decided.
  const selected = selectable.filter(({ id }) => ids.has(id));
  const toggle = (id: string) =>
    setIds((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
  return {
    selected,
    isOffered: selectable.length > 0,
    isSelectable,
    has: (id: string) => ids.has(id),
    toggle,
    toggleAll: () =>
      setIds(selected.length === selectable.length ? new Set() : new Set(selectable.map(({ id }) => id))),
    isAll: selectable.length > 0 && selected.length === selectable.length,
    clear: () => setIds(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter((other) => other !== id));
