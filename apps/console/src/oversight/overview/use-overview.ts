import { keepPreviousData } from '@tanstack/react-query';
import { type Division, IDENTITY } from '@yinhu/contracts/identity';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { useGetOne } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { useOperation } from '../../api/use-operation.ts';
import { DAY } from '../../shared/read-day.ts';
import { FIGURES, type Figure } from './figures.ts';

/** How often figures are read again, so that they move as things happen. */
const LIVE_MS = 4000;

/** What the address says: division, day, figure. */
export function useOverviewAddress() {
  const { code = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asOf = DAY.test(search.get('asOf') ?? '') ? (search.get('asOf') ?? undefined) : undefined;
  const chosen = search.get('figure') as Figure;
  const figure: Figure = FIGURES.includes(chosen) && chosen !== 'townships' ? chosen : 'filing.batches';
  const put = (name: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return {
    code,
    asOf,
    figure,
    /** The query string to carry along when going to another division. */
    query: search.size ? `?${search}` : '',
    setAsOf: (value: string | undefined) => put('asOf', value),
    setFigure: (value: Figure) => put('figure', value),
  };
}

export function useOverview(code: string, asOf: string | undefined) {
  const input = { code, ...(asOf ? { asOf } : {}) };
  const live = { refetchInterval: LIVE_MS, placeholderData: keepPreviousData } as const;
  const division = useGetOne<Division>(
    'divisions',
    { id: code },
    { staleTime: Number.POSITIVE_INFINITY, retry: false },
  );
  const hasChildren = code.length < 12;
  const summary = useOperation(OVERSIGHT.divisions.summary, input, live);
  const children = useOperation(OVERSIGHT.divisions.children, input, { ...live, enabled: hasChildren });
  const tiles = useOperation(
    IDENTITY.divisions.tiles,
    { id: code },
    { staleTime: Number.POSITIVE_INFINITY, enabled: hasChildren },
  );
  const own = summary.data?.division.code === code ? summary.data : undefined;
  const ownChildren = children.data?.children.every((child) => child.division.code.startsWith(code))
    ? children.data.children
    : undefined;
  return { division, summary, own, children, ownChildren, tiles: tiles.data?.tiles, hasChildren };
}
