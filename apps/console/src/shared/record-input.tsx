import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useGetList, useGetOne, useInput, useTranslate } from 'react-admin';
import { useInputLabel } from './input-schema.ts';
import { useSettled } from './use-settled.ts';

interface RecordInputProps {
  readonly source: string;
  readonly reference: string;
  readonly filter?: object;
}

/** A choice of a record of another resource by its name, searched while typing. */
export const RecordInput = ({ source, reference, filter }: RecordInputProps) => {
  const translate = useTranslate();
  const label = useInputLabel(source);
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const [text, setText] = useState('');
  const q = useSettled(text);
  const { data: found = [], isFetching } = useGetList<RaRecord>(reference, {
    filter: { ...filter, q },
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'name', order: 'ASC' },
  });
  const settling = isFetching || text !== q;
  const { data: chosen } = useGetOne<RaRecord>(reference, { id: field.value }, { enabled: Boolean(field.value) });
  const current = field.value && chosen ? chosen : null;
  const message = fieldState.error?.message;
  return (
    <Autocomplete
      options={current && !found.some((record) => record.id === current.id) ? [current, ...found] : found}
      filterOptions={(all) => (settling ? [] : all)}
      value={current}
      loading={settling}
      getOptionLabel={(record) => record.name}
      getOptionKey={(record) => record.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, next) => field.onChange(next?.id ?? '')}
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      onBlur={field.onBlur}
      noOptionsText={translate('list.empty_filtered')}
      loadingText={translate('words.loading')}
      renderInput={(params) => (
        <TextField {...params} label={label} error={message !== undefined} helperText={message && translate(message, { _: message })} />
      )}
    />
  );
};
