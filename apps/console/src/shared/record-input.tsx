import { useInput, useTranslate } from 'react-admin';
import { useInputLabel } from './input-schema.ts';
import { RecordSearch } from './record-search.tsx';

interface RecordInputProps {
  readonly source: string;
  readonly reference: string;
  readonly filter?: object;
}

/** A choice of a record of another resource by its name, searched while typing. */
export const RecordInput = ({ source, reference, filter }: RecordInputProps) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const message = fieldState.error?.message;
  return (
    <RecordSearch
      label={useInputLabel(source)}
      {...{ reference, filter }}
      id={field.value || undefined}
      onChange={(id) => field.onChange(id ?? '')}
      onBlur={field.onBlur}
      error={message !== undefined}
      helperText={message && translate(message, { _: message })}
    />
  );
};
