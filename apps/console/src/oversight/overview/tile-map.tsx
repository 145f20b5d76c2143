import { Box, Typography } from '@mui/material';
import type { DivisionTile } from '@yinhu/contracts/identity';
import type { DivisionSummary } from '@yinhu/contracts/oversight';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { type Figure, figureIn } from './figures.ts';
import { Legend } from './legend.tsx';
import { neighbour } from './neighbour.ts';
import { stepBounds, stepOf } from './steps.ts';
import { Tile } from './tile.tsx';

interface TileMapProps {
  readonly figure: Figure;
  readonly summaries: readonly DivisionSummary[];
  readonly tiles: readonly DivisionTile[];
  readonly query: string;
}

/** Few rows are drawn taller, so that map and table stand side by side about as high. */
const rowHeight = (rows: number): number => Math.min(76, Math.max(34, Math.floor(330 / rows)));

/**
 * A tile for each division, about where it lies. One stop for the Tab key; arrow keys go from tile to tile.
 */
export const TileMap = ({ figure, summaries, tiles, query }: TileMapProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(tiles[0]?.code);
  const values = useMemo(
    () => new Map(summaries.map((summary) => [summary.division.code, figureIn(summary, figure)])),
    [summaries, figure],
  );
  const all = [...values.values()].map((value) => value ?? 0);
  const bounds = stepBounds(all);
  const columns = Math.max(1, ...tiles.map((tile) => tile.column + 1));
  const rows = Math.max(1, ...tiles.map((tile) => tile.row + 1));

  const leastWidth = columns <= 8 ? 44 : language === 'en' ? 50 : 38;

  const move = (event: KeyboardEvent) => {
    const next = neighbour(tiles, current, event.key);
    if (!next) return;
    event.preventDefault();
    setCurrent(next.code);
    box.current?.querySelector<HTMLElement>(`[data-tile="${next.code}"]`)?.focus();
  };

  return (
    <>
      <Box sx={{ overflowX: 'auto', mx: -0.5, p: 0.5 }}>
        <Box
          ref={box}
          role="group"
          aria-label={`${translate('overview.map')} · ${translate('overview.map_hint')}`}
          onKeyDown={move}
          sx={{
            display: 'grid',
            gap: columns > 8 ? '3px' : '6px',
            gridTemplateColumns: `repeat(${columns}, minmax(${leastWidth}px, 1fr))`,
            gridTemplateRows: `repeat(${rows}, ${rowHeight(rows)}px)`,
          }}
        >
          {tiles.map((tile) => (
            <Tile
              key={tile.code}
              {...{ tile, figure, query }}
              value={values.get(tile.code) ?? null}
              step={stepOf(values.get(tile.code) ?? null, bounds)}
              small={columns > 8}
              focusable={tile.code === (current ?? tiles[0]?.code)}
              onFocus={() => setCurrent(tile.code)}
            />
          ))}
        </Box>
      </Box>
      <Legend {...{ figure, bounds }} values={all} />
      <Typography
        variant="caption"
        sx={{ color: 'text.secondary', display: { xs: 'none', md: 'block' }, mt: 1 }}
      >
        {translate('overview.map_hint')}
      </Typography>
    </>
  );
};
