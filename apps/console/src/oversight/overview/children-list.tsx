import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, ButtonBase, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import type { DivisionSummary } from '@yinhu/contracts/oversight';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useNameOf } from '../../i18n/use-label.ts';
import { type Figure, figureIn } from './figures.ts';
import { sortChildren } from './sort-children.ts';
import { usePrint } from './use-print.ts';

/** The table on a phone: name, chosen figure, bar. */
export const ChildrenList = ({
  figure,
  summaries,
  query,
}: {
  figure: Figure;
  summaries: readonly DivisionSummary[];
  query: string;
}) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const print = usePrint();
  const [byValue, setByValue] = useState(true);
  const largest = Math.max(1, ...summaries.map((summary) => figureIn(summary, figure) ?? 0));
  const sorted = sortChildren(
    summaries,
    byValue ? { by: figure, order: 'desc' } : { by: 'code', order: 'asc' },
  );
  return (
    <Box sx={{ pb: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={byValue}
        onChange={(_, value: boolean | null) => value !== null && setByValue(value)}
        sx={{ mx: 2, mb: 1 }}
      >
        <ToggleButton value={true}>{translate('overview.sort_value')}</ToggleButton>
        <ToggleButton value={false}>{translate('overview.sort_name')}</ToggleButton>
      </ToggleButtonGroup>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, maxHeight: 480, overflowY: 'auto' }}>
        {sorted.map((summary) => {
          const value = figureIn(summary, figure);
          return (
            <Box component="li" key={summary.division.code} sx={{ borderTop: 1, borderColor: 'divider' }}>
              <ButtonBase
                component={Link}
                to={`/overview/${summary.division.code}${query}`}
                sx={{ width: '100%', px: 2, py: 1.25, gap: 1, textAlign: 'left' }}
              >
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
                    <Typography variant="body2" sx={{ fontWeight: 600 }}>
                      {nameOf(summary.division)}
                    </Typography>
                    <Typography variant="body2">{print(figure, value)}</Typography>
                  </Box>
                  <Box
                    aria-hidden
                    sx={{ height: 4, borderRadius: 2, mt: 0.75, bgcolor: 'action.hover', overflow: 'hidden' }}
                  >
                    <Box
                      sx={{
                        height: '100%',
                        width: `${((value ?? 0) / largest) * 100}%`,
                        bgcolor: 'primary.main',
                      }}
                    />
                  </Box>
                </Box>
                <ChevronRight fontSize="small" sx={{ color: 'text.secondary' }} />
              </ButtonBase>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
