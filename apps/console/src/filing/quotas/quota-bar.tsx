import { Box, Typography } from '@mui/material';
import type { Quota } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';

/** Committed, reserved and available as parts of what was allocated. */
export const QuotaBar = ({ quota }: { quota: Quota }) => {
  const translate = useTranslate();
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent', maximumFractionDigits: 1 });
  const share = (fen: number) => (quota.allocatedFen > 0 ? fen / quota.allocatedFen : 0);
  const used = share(quota.committedFen + quota.reservedFen);
  return (
    <>
      <Box
        aria-hidden
        sx={{ display: 'flex', height: 10, borderRadius: 5, overflow: 'hidden', bgcolor: 'action.hover' }}
      >
        <Box sx={{ width: `${share(quota.committedFen) * 100}%`, bgcolor: 'primary.main' }} />
        <Box sx={{ width: `${share(quota.reservedFen) * 100}%`, bgcolor: 'secondary.main' }} />
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('quota.used', { share: percent.format(used) })}
      </Typography>
    </>
  );
};
