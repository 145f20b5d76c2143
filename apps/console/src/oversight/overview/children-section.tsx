import { Box, MenuItem, Skeleton, TextField, Typography } from '@mui/material';
import type { DivisionTile } from '@yinhu/contracts/identity';
import { type DivisionSummary, SummaryFigure } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Section } from '../../shared/section.tsx';
import { ChildrenTable } from './children-table.tsx';
import { FIGURES, type Figure } from './figures.ts';
import { TileMap } from './tile-map.tsx';

/** More tiles than this need room: the map gets more of the page. */
const MANY = 50;

interface ChildrenSectionProps {
  readonly figure: Figure;
  readonly setFigure: (figure: Figure) => void;
  readonly summaries: readonly DivisionSummary[] | undefined;
  readonly tiles: readonly DivisionTile[] | undefined;
  readonly query: string;
  readonly hasChildren: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The divisions one step below: a map coloured by the chosen figure beside the table of all figures. */
export const ChildrenSection = ({
  figure,
  setFigure,
  summaries,
  tiles,
  query,
  hasChildren,
  error,
  retry,
}: ChildrenSectionProps) => {
  const translate = useTranslate();
  if (!hasChildren)
    return (
      <Section>
        <Typography sx={{ color: 'text.secondary' }}>{translate('overview.no_children')}</Typography>
      </Section>
    );
  if (error) return <LoadError error={error} retry={retry} />;
  const many = (tiles?.length ?? 0) > MANY;
  const waiting = <Skeleton variant="rounded" height={320} />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: `minmax(0, ${many ? 3 : 1}fr) minmax(0, ${many ? 2 : 1}fr)`,
        },
        '& > section': { mb: 0 },
      }}
    >
      <Section
        title={translate('overview.map')}
        actions={<FigureSelect value={figure} onChange={setFigure} />}
      >
        {summaries && tiles ? <TileMap {...{ figure, summaries, tiles, query }} /> : waiting}
      </Section>
      <Section title={translate('overview.table')} flush>
        {summaries ? (
          <ChildrenTable {...{ figure, summaries, query }} height={many ? 640 : 460} />
        ) : (
          <Box sx={{ p: 2 }}>{waiting}</Box>
        )}
      </Section>
    </Box>
  );
};

const FigureSelect = ({ value, onChange }: { value: Figure; onChange: (figure: Figure) => void }) => {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <TextField
      select
      label={translate('overview.figure')}
      value={value}
      onChange={(event) => onChange(event.target.value as Figure)}
      sx={{ width: { xs: '100%', sm: 220 } }}
    >
      {FIGURES.filter((figure) => figure !== 'townships').map((figure) => (
        <MenuItem key={figure} value={figure}>
          {label(SummaryFigure, figure)}
        </MenuItem>
      ))}
    </TextField>
  );
};
