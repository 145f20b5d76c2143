import { childrenOf, type Division } from './registry.ts';

/** A division's place on a tile map: row and column from 0. */
export interface Tile {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

/** Chongyi's townships, each about where it lies in the county. */
const CHONGYI_ROWS: readonly (readonly (string | null)[])[] = [
  ['上堡乡', '思顺乡', '金坑乡', '杰坝乡', null],
  ['丰州乡', '麟潭乡', '过埠镇', '横水镇', '扬眉镇'],
  ['乐洞乡', '文英乡', '铅厂镇', '长龙镇', '龙勾乡'],
  [null, '聂都乡', '关田镇', null, null],
];

/** Jiangxi's prefectures as blocks of counties, each about where it lies in the province: first row, first column, width. */
const JIANGXI_BLOCKS: Readonly<Record<string, readonly [row: number, column: number, width: number]>> = {
  3604: [0, 3, 5],
  3602: [1, 8, 2],
  3609: [3, 0, 4],
  3601: [3, 4, 3],
  3606: [3, 7, 1],
  3611: [3, 8, 4],
  3603: [6, 0, 2],
  3605: [6, 2, 1],
  3608: [6, 3, 4],
  3610: [6, 7, 4],
  3607: [10, 2, 6],
};

const inBlock = (codes: readonly string[], row: number, column: number, width: number): Tile[] =>
  codes.map((code, i) => ({ code, row: row + Math.floor(i / width), column: column + (i % width) }));

const counties = (): Tile[] =>
  Object.entries(JIANGXI_BLOCKS).flatMap(([prefecture, [row, column, width]]) =>
    inBlock(childrenOf(prefecture).map(codeOf), row, column, width),
  );

const codeOf = (division: Division): string => division.code;

function drawn(divisions: readonly Division[], rows: readonly (readonly (string | null)[])[]): Tile[] {
  const codes = new Map(divisions.map((division) => [division.name, division.code]));
  return rows.flatMap((names, row) =>
    names.flatMap((name, column) => {
      const code = name && codes.get(name);
      return code ? [{ code, row, column }] : [];
    }),
  );
}

/** Tiles of what is watched below a division: a province's counties, otherwise the divisions one step below. */
export function tileLayout(code: string): Tile[] {
  if (code === '36') return counties();
  const children = childrenOf(code);
  if (code === '360725') return drawn(children, CHONGYI_ROWS);
  return inBlock(children.map(codeOf), 0, 0, Math.ceil(Math.sqrt(children.length * 1.6)));
}
