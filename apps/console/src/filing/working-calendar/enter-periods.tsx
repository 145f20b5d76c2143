import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { DayKind, FILING } from '@yinhu/contracts/filing';
import { useNotify, useTranslate } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { useFault } from '../../shared/use-fault.ts';
import { WordsInput } from '../../shared/words-input.tsx';

const MOST_PERIODS = 100;
const label = (field: string) => `resources.working-calendar.fields.periods.${field}`;

/**
 * Enters one or more periods of the county: all of them, or none with each row told what is wrong with it.
 */
export const EnterPeriods = ({ year, onClose }: { year: number; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const day = today().startsWith(String(year)) ? today() : `${year}-01-01`;
  return (
    <FormDialog
      wide
      operation={FILING.calendar.import}
      resource="working-calendar"
      title={translate('calendar.add')}
      hint={translate('calendar.add_hint')}
      defaults={{ periods: [{ from: day, to: day, kind: 'holiday', name: '' }] }}
      onClose={onClose}
      onDone={() => {
        notify('calendar.added', { type: 'success' });
        onClose();
      }}
    >
      <PeriodRows day={day} />
    </FormDialog>
  );
};

const PeriodRows = ({ day }: { day: string }) => {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: 'periods' });
  return (
    <>
      {fields.map((field, i) => (
        <PeriodRow key={field.id} index={i} onRemove={fields.length > 1 ? () => remove(i) : undefined} />
      ))}
      <Button
        startIcon={<Add />}
        disabled={fields.length >= MOST_PERIODS}
        onClick={() => append({ from: day, to: day, kind: 'holiday', name: '' })}
        sx={{ justifySelf: 'start' }}
      >
        {translate('calendar.add_row')}
      </Button>
    </>
  );
};

const PeriodRow = ({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) => {
  const translate = useTranslate();
  const source = (field: string) => `periods.${index}.${field}`;
  const fault = useFault(`periods.${index}`);
  const name = translate('calendar.row', { n: index + 1 });
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ borderTop: index ? 1 : 0, borderColor: 'divider', pt: index ? 2 : 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 34, mb: 1 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {name}
        </Typography>
        {onRemove && (
          <IconButton size="small" aria-label={`${translate('words.remove')} · ${name}`} onClick={onRemove}>
            <DeleteOutlined fontSize="small" />
          </IconButton>
        )}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: '1fr 1fr 1fr 1.4fr' },
          alignItems: 'start',
        }}
      >
        <DayInput source={source('from')} label={label('from')} />
        <DayInput source={source('to')} label={label('to')} />
        <EnumInput source={source('kind')} of={DayKind} label={label('kind')} />
        <WordsInput source={source('name')} label={label('name')} />
      </Box>
      {fault && <FormHelperText error>{fault}</FormHelperText>}
    </Box>
  );
};
