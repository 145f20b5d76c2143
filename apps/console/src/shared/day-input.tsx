import { useInput, useTranslate, useTranslateLabel } from 'react-admin';
import { DayField } from './day-field.tsx';

/** Form input for a business date. */
export const DayInput = ({ source, max }: { source: string; max?: string }) => {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const message = fieldState.error?.message;
  return (
    <DayField
      label={translateLabel({ source })}
      value={field.value ?? ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      max={max}
      error={message !== undefined}
      helperText={message && translate(message, { _: message })}
    />
  );
};
