import Add from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import {
  HOUSEHOLD,
  type HouseholdDetail,
  type Measure,
  MeasureKind,
  MeasureSource,
  MeasureStatus,
} from '@yinhu/contracts/household';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { OnDay } from '../../shared/when.tsx';
import { MeasureDialog } from './measure-dialog.tsx';

export const MeasureSection = ({ household }: { household: HouseholdDetail }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const add = mayCall(HOUSEHOLD.measures.add, session.role) && (
    <Button size="small" startIcon={<Add />} onClick={() => setOpen(true)}>
      {translate('household.add_measure')}
    </Button>
  );
  return (
    <Section title={translate('household.measures')} actions={add}>
      {household.measures.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{translate('household.no_measures')}</Typography>
      )}
      {household.measures.map((measure, i) => (
        <MeasureRow key={measure.id} measure={measure} first={i === 0} />
      ))}
      {open && <MeasureDialog householdId={household.id} onClose={() => setOpen(false)} />}
    </Section>
  );
};

const MeasureRow = ({ measure, first }: { measure: Measure; first: boolean }) => {
  const label = useLabel();
  const translate = useTranslate();
  return (
    <Box sx={{ py: 1.5, borderTop: first ? 0 : 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'flex-start' }}>
        <Typography sx={{ fontWeight: 600 }}>{measure.title ?? label(MeasureKind, measure.kind)}</Typography>
        <StatusChip of={MeasureStatus} value={measure.status} />
      </Box>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {label(MeasureKind, measure.kind)} · <OnDay date={measure.startedOn} />
        {measure.valueFen > 0 && (
          <>
            {' · '}
            <Money fen={measure.valueFen} exact />
          </>
        )}
        {measure.source === 'market_order' && ` · ${label(MeasureSource, measure.source)}`}
      </Typography>
      {measure.detail && <Typography variant="body2">{measure.detail}</Typography>}
      {measure.outcome && (
        <Typography variant="body2" sx={{ color: 'success.main' }}>
          {translate('household.outcome')}
          {translate('words.colon')}
          {measure.outcome}
        </Typography>
      )}
      {measure.status !== 'done' && (
        <Box sx={{ mt: 0.75 }}>
          <CommandButton
            operation={HOUSEHOLD.measures.finish}
            input={(outcome) => ({ id: measure.id, outcome })}
            label="household.finish"
            confirm="household.finish_confirm"
            done="household.finished"
            reason={500}
            reasonLabel="household.outcome"
            look={{ size: 'small' }}
          />
        </Box>
      )}
    </Box>
  );
};
