import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { faultsOf, type RequestOf } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { withoutBlanks } from '../../api/form-schema.ts';
import { messageOf } from '../../api/problems.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { Explanation } from './explanation.tsx';
import { useSlotText } from './use-slot-text.ts';

type Asked = RequestOf<typeof FILING.venueBookings.propose>;

/** The slot that the form around would get now, and why. */
export const Proposal = () => {
  const translate = useTranslate();
  const { slotText } = useSlotText();
  const { title: _, use: __, ...values } = useWatch();
  const asked = useSettled(JSON.stringify(withoutBlanks(values)));
  const input: Asked = JSON.parse(asked);
  const isWhole = faultsOf(FILING.venueBookings.propose.input, input).length === 0;
  const { data, error, isFetching } = useOperation(FILING.venueBookings.propose, input, { enabled: isWhole });
  if (!isWhole) return <Alert severity="info">{translate('venue.fill_first')}</Alert>;
  if (error) return <Alert severity="warning">{translate(messageOf(error), { _: messageOf(error) })}</Alert>;
  if (!data) return <Skeleton variant="rounded" height={88} />;
  const { slot, explanation } = data;
  return (
    <Alert severity={slot ? 'success' : 'warning'} aria-live="polite" sx={{ opacity: isFetching ? 0.6 : 1 }}>
      <Typography sx={{ fontWeight: 650 }}>{slot ? slotText(slot) : translate('venue.no_slot')}</Typography>
      <Box sx={{ mt: 0.5 }}>
        <Explanation explanation={explanation} isFound={slot !== null} />
      </Box>
    </Alert>
  );
};
