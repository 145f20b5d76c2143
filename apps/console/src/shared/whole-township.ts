import type { Division } from '@yinhu/contracts/identity';
import { useCallback } from 'react';
import { useDataProvider, useGetList, useTranslate } from 'react-admin';

const MOST_VILLAGES = 200;

/** A township offered where only villages can be chosen: it stands for all of them. */
interface WholeTownship extends Division {
  readonly isWhole: true;
}
export const isWhole = (division: Division): division is WholeTownship => 'isWhole' in division;

/** Townships that the text finds. */
export function useWholeTownships({ q, within, enabled }: { q: string; within?: string; enabled: boolean }) {
  const asks = enabled && q !== '';
  const { data = [], isPending } = useGetList<Division>(
    'divisions',
    {
      filter: { q, within, levels: ['township'] },
      pagination: { page: 1, perPage: 3 },
      sort: { field: 'code', order: 'ASC' },
    },
    { enabled: asks },
  );
  const found = asks ? data.map((division): WholeTownship => ({ ...division, isWhole: true })) : [];
  return { found, isPending: asks && isPending };
}

/** The codes of a township’s villages. */
export function useVillagesOf(): (township: string) => Promise<string[]> {
  const dataProvider = useDataProvider();
  return useCallback(
    async (township) => {
      const { data } = await dataProvider.getList<Division>('divisions', {
        filter: { parentCode: township },
        pagination: { page: 1, perPage: MOST_VILLAGES },
        sort: { field: 'code', order: 'ASC' },
      });
      return data.map(({ code }) => code);
    },
    [dataProvider],
  );
}

const KINDS = [
  ['镇', 'town'],
  ['乡', 'township'],
  ['街道', 'subdistrict'],
] as const;

/** “横水镇（全镇）”: told by the kind of place that its name ends in. */
export function useWholeName(): (division: Division, name: string) => string {
  const translate = useTranslate();
  return ({ name: own }, name) => {
    const [, kind = 'other'] = KINDS.find(([ending]) => own.endsWith(ending)) ?? [];
    return translate(`division.whole_${kind}`, { name });
  };
}

/** What is added stands for what lies in it, and what it lies in no longer is meant as a whole. */
export const withoutOverlap = (codes: readonly string[], added: readonly string[]): string[] => [
  ...codes.filter((code) => !added.some((one) => one.startsWith(code) || code.startsWith(one))),
  ...added,
];
