import { Button } from '@mui/material';
import { FILING, type Indicator, IndicatorCode } from '@yinhu/contracts/filing';
import { useMemo, useState } from 'react';
import { NumberInput, useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';

/** The county's own parameters for an indicator, from a day on. */
export const ParameterDialog = ({ indicator }: { indicator: Indicator }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const label = useLabel();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { id, parameters } = indicator;
  const defaults = useMemo(
    () => ({
      effectiveFrom: today(),
      parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
    }),
    [parameters],
  );
  if (!mayCall(FILING.redFlags.setParameters, session.role)) return null;
  const done = () => {
    notify('red_flag.parameters_set', { type: 'success' });
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} sx={{ mt: 1, ml: -0.75 }}>
        {translate('red_flag.set')}
      </Button>
      {open && (
        <FormDialog
          operation={FILING.redFlags.setParameters}
          resource="red-flag-indicators"
          title={label(IndicatorCode, id)}
          hint={translate('red_flag.set_hint')}
          defaults={defaults}
          toInput={({ effectiveFrom, parameters: values }) => ({
            indicator: id,
            effectiveFrom,
            parameters: values,
          })}
          onDone={done}
          onClose={() => setOpen(false)}
        >
          <DayInput source="effectiveFrom" />
          {parameters.map((parameter) => (
            <NumberInput
              key={parameter.name}
              source={`parameters.${parameter.name}`}
              label={language === 'en' ? parameter.labelEn : parameter.label}
              step={1}
              helperText={`${parameter.min} – ${parameter.max}`}
            />
          ))}
        </FormDialog>
      )}
    </>
  );
};
