import Add from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import type { DivisionLevel } from '@yinhu/contracts/identity';
import { useInput, useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { DivisionSearch } from './division-search.tsx';
import { useInputLabel } from './input-schema.ts';
import { withoutOverlap } from './whole-township.ts';

interface DivisionInputProps {
  readonly source: string;
  readonly label?: string;
  readonly multiple?: boolean;
  readonly levels?: readonly DivisionLevel[];
  /**
   * What the form, or what it belongs to, knows already: taken over by one click where it is not chosen yet.
   */
  readonly offer?: { readonly label: string; readonly codes: readonly string[] };
}

/** Form input for one or several division codes within the user's own division. */
export const DivisionInput = ({ source, label, multiple = false, levels, offer }: DivisionInputProps) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: multiple ? [] : '' });
  const within = multiple ? session.current?.divisionCode.slice(0, 6) : session.current?.divisionCode;
  const value: string[] = multiple ? (field.value ?? []) : field.value ? [field.value] : [];
  const message = messageIn(fieldState.error);
  const offered = offer?.codes.filter((code) => !value.some((chosen) => code.startsWith(chosen))) ?? [];
  return (
    <Box sx={{ minWidth: 0 }}>
      <DivisionSearch
        label={useInputLabel(source, label)}
        {...{ value, multiple, levels, within }}
        onChange={(codes) => field.onChange(multiple ? codes : (codes[0] ?? ''))}
        onBlur={field.onBlur}
        error={message !== undefined}
        helperText={message && translate(message, { _: message })}
      />
      {offer && offered.length > 0 && (
        <Button
          size="small"
          startIcon={<Add />}
          onClick={() => field.onChange(withoutOverlap(value, offered))}
        >
          {translate(offer.label, { smart_count: offered.length })}
        </Button>
      )}
    </Box>
  );
};

/** A list's own fault, or the first of its members'. */
const messageIn = (error: unknown): string | undefined => {
  if (!error || typeof error !== 'object') return undefined;
  const { message } = error as { message?: unknown };
  if (typeof message === 'string') return message;
  return Object.values(error).map(messageIn).find(Boolean);
};
