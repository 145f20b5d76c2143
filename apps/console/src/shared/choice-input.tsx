import { MenuItem, TextField } from '@mui/material';
import { useInput, useTranslate } from 'react-admin';
import { useInputLabel } from './input-schema.ts';

interface ChoiceInputProps {
  readonly source: string;
  readonly label?: string;
  readonly choices: readonly { readonly id: string | number; readonly name: string }[];
}

/** A choice among a few values that are named already. */
export const ChoiceInput = ({ source, label, choices }: ChoiceInputProps) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const message = fieldState.error?.message;
  return (
    <TextField
      select
      label={useInputLabel(source, label)}
      name={field.name}
      inputRef={field.ref}
      value={choices.some(({ id }) => id === field.value) ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={message !== undefined}
      helperText={message && translate(message, { _: message })}
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};
