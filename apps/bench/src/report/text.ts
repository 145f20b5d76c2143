import type { Table } from './table.ts';

export interface Report {
  readonly benchmark: string;
  readonly machine: string;
  /** Load averages over 1, 5 and 15 minutes. */
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly tables: readonly Table[];
}

/** A report for the terminal: words to the left, numbers to the right. */
export function textOf({ benchmark, machine, load, tables }: Report): string {
  const loads = [load.before, load.after].map((averages) =>
    averages.map((average) => average.toFixed(2)).join(' '),
  );
  const head = `${benchmark}\n${machine}\nload average ${loads[0]} before, ${loads[1]} after`;
  return `\n${[head, ...tables.map(textOfTable)].join('\n\n')}\n`;
}

function textOfTable({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(textOfCell))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  const isText = columns.map((_, i) => rows.every((row) => typeof row[i] === 'string'));
  const lines = cells.map((row) =>
    row.map((cell, i) => (isText[i] ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
  );
  return [title, ...lines.map((line) => `  ${line.join('  ').trimEnd()}`)].join('\n');
}

/** Three significant digits say all that one run on a shared machine can. */
function textOfCell(cell: string | number | null): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell) || Math.abs(cell) >= 100) return Math.round(cell).toLocaleString('en');
  return cell.toFixed(Math.abs(cell) >= 10 ? 1 : Math.abs(cell) >= 1 ? 2 : 3);
}
