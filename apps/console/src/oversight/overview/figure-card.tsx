import ArrowOutward from '@mui/icons-material/ArrowOutward';
import { Box, ButtonBase, IconButton, Paper, Skeleton, Tooltip, Typography } from '@mui/material';
import { type DivisionSummary, SummaryFigure } from '@yinhu/contracts/oversight';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayOpen } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { listAddress } from '../../shared/list-address.ts';
import { FigureValue } from './figure-value.tsx';
import { type Figure, figureIn, recordsOf } from './figures.ts';

interface FigureCardProps {
  readonly figure: Figure;
  readonly summary: DivisionSummary | undefined;
  readonly code: string;
  /** The day that was asked for; absent: now. */
  readonly asOf: string | undefined;
  readonly chosen: boolean;
  readonly row: number | undefined;
  /** Takes a whole row on the phone, where it would stand alone in it. */
  readonly wide: boolean;
  readonly onChoose: (figure: Figure) => void;
}

export const FigureCard = ({ figure, summary, code, asOf, chosen, row, wide, onChoose }: FigureCardProps) => {
  const name = useLabel()(SummaryFigure, figure);
  const modelled = figure === 'farmersBenefiting' && summary?.farmersModelled;
  return (
    <Paper
      sx={{
        position: 'relative',
        gridRow: { lg: row },
        gridColumn: { xs: wide ? '1 / -1' : 'auto', sm: 'auto' },
        minWidth: 0,
        overflow: 'hidden',
        ...(chosen
          ? {
              borderColor: 'primary.main',
              boxShadow: (theme) => `inset 0 3px 0 ${theme.palette.primary.main}`,
            }
          : {}),
      }}
    >
      <ButtonBase
        disabled={figure === 'townships'}
        aria-pressed={chosen}
        onClick={() => onChoose(figure)}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'flex-start',
          justifyContent: 'flex-start',
          width: '100%',
          height: '100%',
          textAlign: 'left',
          p: { xs: 1.5, sm: 2 },
          borderRadius: 'inherit',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', pr: 2, minHeight: { xs: 0, sm: 22 } }}>
          {name}
        </Typography>
        {summary ? (
          <FigureValue
            figure={figure}
            value={figureIn(summary, figure)}
            note={modelled && <ModelledChip />}
          />
        ) : (
          <Skeleton height={42} width="70%" />
        )}
      </ButtonBase>
      <RecordsLink {...{ figure, code, asOf, name }} />
    </Paper>
  );
};

const ModelledChip = () => {
  const translate = useTranslate();
  return (
    <Tooltip title={translate('overview.modelled_hint')}>
      <Box
        component="span"
        sx={{
          px: 0.75,
          borderRadius: '5px',
          fontSize: '0.72rem',
          bgcolor: 'secondary.light',
          color: 'secondary.main',
        }}
      >
        {translate('overview.modelled')}
      </Box>
    </Tooltip>
  );
};

/** Every number opens into the records behind it, within the viewer's rights. */
const RecordsLink = ({
  figure,
  code,
  asOf,
  name,
}: Pick<FigureCardProps, 'figure' | 'code' | 'asOf'> & { name: string }) => {
  const translate = useTranslate();
  const records = recordsOf(figure, code, asOf);
  if (!records || !mayOpen(records.resource, 'list', session.role)) return null;
  const title = translate('overview.records', { figure: name });
  return (
    <Tooltip title={title}>
      <IconButton
        component={Link}
        to={listAddress(records.resource, records.filter)}
        size="small"
        aria-label={title}
        sx={{ position: 'absolute', top: { xs: 4, sm: 8 }, right: { xs: 2, sm: 6 }, color: 'text.secondary' }}
      >
        <ArrowOutward sx={{ fontSize: 16 }} />
      </IconButton>
    </Tooltip>
  );
};
