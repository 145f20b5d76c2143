import { Box, Tooltip, useTheme } from '@mui/material';
import type { DivisionTile } from '@yinhu/contracts/identity';
import { SummaryFigure } from '@yinhu/contracts/oversight';
import { Link } from 'react-router-dom';
import { useLabel, useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { STEPS_DARK, STEPS_LIGHT } from '../../theme/palette.ts';
import type { Figure } from './figures.ts';
import { shortName, shortNameEn } from './short-name.ts';
import { usePrint } from './use-print.ts';

interface TileProps {
  readonly tile: DivisionTile;
  readonly figure: Figure;
  readonly value: number | null;
  readonly step: number;
  readonly small: boolean;
  readonly focusable: boolean;
  readonly query: string;
  readonly onFocus: () => void;
}

/** English names are not broken within a word. */
const ONE_LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const Tile = ({ tile, figure, value, step, small, focusable, query, onFocus }: TileProps) => {
  const { palette } = useTheme();
  const language = useLanguage();
  const name = useNameOf()(tile);
  const text = `${name} · ${useLabel()(SummaryFigure, figure)} ${usePrint()(figure, value)}`;
  const [fill, ink] = (palette.mode === 'dark' ? STEPS_DARK : STEPS_LIGHT)[step] ?? [
    palette.action.hover,
    palette.text.secondary,
  ];
  return (
    <Tooltip title={text} disableInteractive>
      <Box
        component={Link}
        to={`/overview/${tile.code}${query}`}
        data-tile={tile.code}
        aria-label={text}
        tabIndex={focusable ? 0 : -1}
        onFocus={onFocus}
        sx={{
          gridRow: tile.row + 1,
          gridColumn: tile.column + 1,
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          textAlign: 'center',
          borderRadius: small ? '5px' : '8px',
          bgcolor: fill,
          color: ink,
          textDecoration: 'none',
          fontSize: small
            ? language === 'en'
              ? '0.62rem'
              : '0.72rem'
            : language === 'en'
              ? { xs: '0.62rem', sm: '0.75rem' }
              : '0.85rem',
          fontWeight: 550,
          lineHeight: 1.15,
          overflow: 'hidden',
          overflowWrap: 'anywhere',
          px: 0.25,
          transition: 'transform 0.12s, background-color 0.4s',
          '&:hover, &:focus-visible': { transform: 'scale(1.06)', zIndex: 1, boxShadow: 3 },
        }}
      >
        {language === 'en' ? <span style={ONE_LINE}>{shortNameEn(tile.nameEn)}</span> : shortName(tile.name)}
      </Box>
    </Tooltip>
  );
};
