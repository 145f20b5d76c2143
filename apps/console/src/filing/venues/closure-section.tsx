import { Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { FILING, type VenueClosure } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Section } from '../../shared/section.tsx';
import { ClosureDialog } from './closure-dialog.tsx';
import { useSlotText } from './use-slot-text.ts';

const SHOWN = 50;

/** When a room is shut, the latest first; closures of the whole county are the calendar's to show. */
export const ClosureSection = ({ roomId }: { roomId: string }) => {
  const translate = useTranslate();
  const { spanText } = useSlotText();
  const [open, setOpen] = useState(false);
  const { data: closures } = useGetList<VenueClosure>('venue-closures', {
    filter: { roomId, isLifted: false },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'startsAt', order: 'DESC' },
  });
  const add = mayCall(FILING.venueClosures.add, session.role) && (
    <Button onClick={() => setOpen(true)}>{translate('venue.add_closure')}</Button>
  );
  return (
    <Section title={translate('venue.closures')} actions={add} flush>
      {closures?.length === 0 && (
        <Typography sx={{ px: 2.5, pb: 2, color: 'text.secondary' }}>
          {translate('venue.no_closures')}
        </Typography>
      )}
      <Table size="small">
        <TableBody>
          {closures?.map((closure) => (
            <TableRow key={closure.id}>
              <TableCell>
                {spanText(closure)}
                <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  {closure.reason}
                </Typography>
              </TableCell>
              <TableCell align="right">
                <CommandButton
                  operation={FILING.venueClosures.lift}
                  input={() => ({ id: closure.id })}
                  label="venue.lift"
                  confirm="venue.lift_confirm"
                  done="venue.lifted"
                  look={{ variant: 'text', size: 'small' }}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {open && <ClosureDialog roomId={roomId} onClose={() => setOpen(false)} />}
    </Section>
  );
};
