import { Autocomplete, TextField } from '@mui/material';
import { type CompositionEvent, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { SearchText } from './use-search-text.ts';

interface SearchSelectProps<T> {
  readonly label: string;
  readonly value: readonly T[];
  readonly onChange: (value: T[], added: T | undefined) => void;
  readonly multiple?: boolean;
  readonly text: SearchText;
  /** What the service found for the text. */
  readonly found: readonly T[];
  readonly isPending: boolean;
  readonly keyOf: (one: T) => string;
  readonly labelOf: (one: T) => string;
  readonly groupBy?: (one: T) => string;
  /** Translation key. */
  readonly none: string;
  readonly placeholder?: string;
  readonly error?: boolean;
  readonly helperText?: string;
  readonly onBlur?: () => void;
}

/**
 * A choice among what the service finds for the typed text. The text is the person’s: MUI’s own goes whenever
 * the value is another array or object, which values read from the service are at every rendering, and so
 * after every letter.
 */
export const SearchSelect = <T,>(props: SearchSelectProps<T>) => {
  const { value, onChange, multiple = false, text, found, isPending, keyOf, labelOf, none, onBlur } = props;
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  // After a choice among several the list stays for more of the same; what is typed next is another search.
  const isTaken = useRef(false);
  const selectTaken = () => isTaken.current && input.current?.select();
  const isFound = new Set(found.map(keyOf));
  // While typing, what was found for fewer letters is not offered: a quick click would take the wrong one.
  const isSettling = isPending || text.isTyping;
  const composition = (isComposing: boolean) => (event: CompositionEvent<HTMLElement>) =>
    text.compose(isComposing, (event.target as HTMLInputElement).value);
  const shared = {
    options: [...value.filter((one) => !isFound.has(keyOf(one))), ...found],
    filterOptions: (all: T[]) => (isSettling ? [] : all.filter((one) => isFound.has(keyOf(one)))),
    loading: isSettling,
    groupBy: props.groupBy,
    getOptionLabel: labelOf,
    getOptionKey: keyOf,
    isOptionEqualToValue: (a: T, b: T) => keyOf(a) === keyOf(b),
    onInputChange: (_: unknown, next: string, reason: string) => {
      if (reason !== 'input' && reason !== 'clear') return;
      isTaken.current = false;
      text.type(next);
    },
    onClose: () => {
      if (isTaken.current) text.end();
      isTaken.current = false;
    },
    onBlur: () => {
      text.end();
      onBlur?.();
    },
    onMouseUp: selectTaken,
    onCompositionStart: composition(true),
    onCompositionEnd: composition(false),
    noOptionsText: translate(none),
    loadingText: translate('words.loading'),
    renderInput: (params: object) => (
      <TextField
        {...params}
        inputRef={input}
        label={props.label}
        error={props.error}
        helperText={props.helperText}
        placeholder={value.length ? undefined : props.placeholder}
      />
    ),
  };
  if (multiple)
    return (
      <Autocomplete
        multiple
        limitTags={4}
        disableCloseOnSelect
        {...shared}
        value={[...value]}
        inputValue={text.shown ?? ''}
        onChange={(_, next, reason, details) => {
          onChange(next, reason === 'selectOption' ? details?.option : undefined);
          isTaken.current = reason === 'selectOption';
          selectTaken();
        }}
      />
    );
  const [chosen = null] = value;
  return (
    <Autocomplete
      {...shared}
      value={chosen}
      inputValue={text.shown ?? (chosen === null ? '' : labelOf(chosen))}
      onChange={(_, next) => {
        if (next !== null) text.end();
        onChange(next === null ? [] : [next], next ?? undefined);
      }}
    />
  );
};
