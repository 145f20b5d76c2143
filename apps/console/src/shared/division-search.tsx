import { Autocomplete, TextField } from '@mui/material';
import type { Division, DivisionLevel } from '@yinhu/contracts';
import { useState } from 'react';
import { useGetList, useGetMany, useTranslate } from 'react-admin';
import { useNameOf } from '../i18n/use-label.ts';
import { fullName } from './division-name.tsx';
import { useSettled } from './use-settled.ts';

interface DivisionSearchProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
  readonly multiple?: boolean;
  /** Only divisions within this one. */
  readonly within?: string;
  /** Only divisions of these levels are offered. */
  readonly levels?: readonly DivisionLevel[];
  readonly error?: boolean;
  readonly helperText?: string;
  readonly onBlur?: () => void;
}

/** Finds divisions by name, pinyin, initials or code. */
export const DivisionSearch = ({
  label,
  value,
  onChange,
  multiple = false,
  within,
  levels,
  error,
  helperText,
  onBlur,
}: DivisionSearchProps) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const [text, setText] = useState('');
  const q = useSettled(text);
  const { data: found = [], isFetching } = useGetList<Division>('divisions', {
    filter: { q, within, levels },
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'code', order: 'ASC' },
  });
  const { data: known = [] } = useGetMany<Division>('divisions', { ids: [...value] }, { enabled: value.length > 0 });
  const chosen = value.map((code) => known.find((division) => division?.code === code)).filter((division) => division !== undefined);
  // while typing, what was found for fewer letters is not offered: a quick click would take the wrong one
  const settling = isFetching || text !== q;
  const shared = {
    options: [...chosen, ...found.filter((division) => !value.includes(division.code))],
    loading: settling,
    filterOptions: (all: Division[]) => (settling ? [] : all.filter((division) => found.includes(division))),
    getOptionLabel: (division: Division) => fullName(division, nameOf),
    getOptionKey: (division: Division) => division.code,
    isOptionEqualToValue: (a: Division, b: Division) => a.code === b.code,
    onInputChange: (_: unknown, next: string, reason: string) => reason !== 'reset' && setText(next),
    noOptionsText: translate('division.none'),
    loadingText: translate('words.loading'),
    onBlur,
    renderInput: (params: object) => (
      <TextField {...params} {...{ label, error, helperText }} placeholder={value.length ? undefined : translate('division.placeholder')} />
    ),
  };
  return multiple ? (
    <Autocomplete
      multiple
      limitTags={4}
      disableCloseOnSelect
      {...shared}
      value={chosen}
      onChange={(_, next) => onChange(next.map((division) => division.code))}
    />
  ) : (
    <Autocomplete {...shared} value={chosen[0] ?? null} onChange={(_, next) => onChange(next ? [next.code] : [])} />
  );
};
