import { Box, Typography } from '@mui/material';
import type { DivisionSummary } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { FigureCard } from './figure-card.tsx';
import { type Figure, GROUPS } from './figures.ts';

interface FigureCardsProps {
  readonly summary: DivisionSummary | undefined;
  readonly code: string;
  readonly asOf: string | undefined;
  readonly chosen: Figure;
  readonly onChoose: (figure: Figure) => void;
}

const VILLAGE_LENGTH = 12;

/** A village has no townships to count. */
const groupsFor = (code: string) =>
  GROUPS.map((group) => ({
    ...group,
    figures: group.figures.filter((figure) => figure !== 'townships' || code.length < VILLAGE_LENGTH),
  }));

/**
 * Three rows of five on a wide screen, two a row on the phone. A card chooses its figure for the map and the
 * trend.
 */
export const FigureCards = ({ summary, code, asOf, chosen, onChoose }: FigureCardsProps) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 1, sm: 1.5 },
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(3, 1fr)', lg: 'repeat(5, 1fr)' },
        mb: 2,
      }}
    >
      {groupsFor(code).map((group, i) => (
        <Box
          key={group.label}
          component="section"
          aria-label={translate(`overview.${group.label}`)}
          sx={{ display: 'contents' }}
        >
          <Typography
            variant="h3"
            component="h2"
            sx={{
              gridColumn: { xs: '1 / -1', lg: i < 2 ? `span ${group.figures.length}` : '1 / -1' },
              gridRow: { lg: [1, 1, 3, 5][i] },
              color: 'text.secondary',
              mt: { xs: i ? 1 : 0, lg: i > 1 ? 0.5 : 0 },
            }}
          >
            {translate(`overview.${group.label}`)}
          </Typography>
          {group.figures.map((figure, j) => (
            <FigureCard
              key={figure}
              {...{ figure, summary, code, asOf, onChoose }}
              chosen={figure === chosen}
              row={[2, 2, 4, 6][i]}
              wide={j % 2 === 0 && j === group.figures.length - 1}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
};
