import { TextInput, useTranslate } from 'react-admin';
import { useInputLabel } from './input-schema.ts';

interface WordsInputProps {
  readonly source: string;
  readonly label?: string;
  /** Under the input; translated by the caller. */
  readonly hint?: string;
  /** Needed although the schema could do without, because of another field. */
  readonly required?: boolean;
  /** Rows of a longer text. */
  readonly rows?: number;
  /** Codes are kept in capitals, without blanks around. */
  readonly code?: boolean;
  readonly autoComplete?: string;
}

/** Form input for text. */
export const WordsInput = ({ source, label, hint, required, rows, code, autoComplete }: WordsInputProps) => {
  const translate = useTranslate();
  return (
    <TextInput
      source={source}
      label={useInputLabel(source, label, required)}
      helperText={hint ? translate(hint, { _: hint }) : false}
      multiline={rows !== undefined}
      minRows={rows}
      autoComplete={autoComplete}
      parse={code ? (value: string) => value.trim().toUpperCase() : undefined}
      fullWidth
    />
  );
};
