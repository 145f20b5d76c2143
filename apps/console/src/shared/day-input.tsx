import { useInput, useTranslate } from 'react-admin';
import { DayField } from './day-field.tsx';
import { useInputLabel } from './input-schema.ts';

/** Form input for a business date. */
export const DayInput = ({ source, label, max }: { source: string; label?: string; max?: string }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const message = fieldState.error?.message;
  return (
    <DayField
      label={useInputLabel(source, label)}
      value={field.value ?? ''}
      onChange={field.onChange}
      onUnread={field.onChange}
      onBlur={field.onBlur}
      max={max}
      error={message !== undefined}
      helperText={message && translate(message, { _: message })}
    />
  );
};
