import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { type Figure, printFigure } from './figures.ts';

/** How long a changed figure stays marked. */
const MARK_MS = 2500;

/** True for a moment after a value that was there changed. */
function useChanged(value: number | null): boolean {
  const before = useRef(value);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), MARK_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return changed;
}

/** A figure in large print with its unit; marked when it moves. */
export const FigureValue = ({
  figure,
  value,
  note,
}: {
  figure: Figure;
  value: number | null;
  note?: ReactNode;
}) => {
  const translate = useTranslate();
  const printed = printFigure(figure, value, useLanguage());
  const changed = useChanged(value);
  const unit = printed.unitKey ? translate(`overview.${printed.unitKey}`) : printed.unit;
  return (
    <Typography
      component="p"
      sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: 0.5, mt: 0.25 }}
    >
      <Box
        component="span"
        data-figure={figure}
        sx={{
          fontSize: { xs: '1.4rem', sm: '1.75rem' },
          fontWeight: 650,
          lineHeight: 1.3,
          letterSpacing: '-0.01em',
          transition: 'color 0.6s',
          color: changed ? 'secondary.main' : 'text.primary',
        }}
      >
        {printed.sign}
        {printed.figure}
      </Box>
      {unit && (
        <Box component="span" sx={{ fontSize: '0.85rem', color: 'text.secondary' }}>
          {unit}
        </Box>
      )}
      {note}
    </Typography>
  );
};
