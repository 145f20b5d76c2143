import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { useInputLabel } from './input-schema.ts';
import { fenFromYuan, yuanFromFen } from './money.ts';

interface MoneyInputProps {
  readonly source: string;
  readonly label?: string;
  readonly helperText?: string;
}

/**
 * Yuan as people type them, fen in the form, exactly. What is no amount stays in the form as text, and the
 * contract refuses it.
 */
export const MoneyInput = ({ source, label, helperText }: MoneyInputProps) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const [text, setText] = useState(
    typeof field.value === 'number' ? yuanFromFen(field.value) : String(field.value ?? ''),
  );
  useEffect(() => {
    setText((shown) =>
      typeof field.value === 'number' && fenFromYuan(shown) !== field.value
        ? yuanFromFen(field.value)
        : shown,
    );
  }, [field.value]);
  const change = (next: string) => {
    setText(next);
    field.onChange(fenFromYuan(next) ?? next);
  };
  const message = fieldState.error?.message;
  return (
    <TextField
      label={useInputLabel(source, label)}
      value={text}
      onChange={(event) => change(event.target.value)}
      onBlur={field.onBlur}
      name={field.name}
      error={message !== undefined}
      helperText={message ? translate(message, { _: message }) : helperText}
      slotProps={{
        htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } },
        input: { startAdornment: <InputAdornment position="start">¥</InputAdornment> },
      }}
    />
  );
};
