import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useGetList, useGetOne, useListContext, useResourceContext, useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { DivisionSearch } from './division-search.tsx';
import { useSettled } from './use-settled.ts';

interface ReferenceFilterProps {
  readonly name: string;
  readonly reference: 'entities' | 'divisions' | 'organisations';
}

/** A filter by a record of another resource, found by typing. */
export const ReferenceFilter = ({ name, reference }: ReferenceFilterProps) => {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { filterValues, setFilters } = useListContext();
  const value: string | undefined = filterValues[name];
  const set = (next: string | undefined) => {
    const { [name]: _, ...rest } = filterValues;
    setFilters(next ? { ...rest, [name]: next } : rest);
  };
  const label = translate(`resources.${resource}.fields.${name}`);
  if (reference === 'divisions')
    return (
      <DivisionSearch
        label={label}
        value={value ? [value] : []}
        onChange={(codes) => set(codes[0])}
        within={session.current?.divisionCode}
      />
    );
  return <NamedRecordFilter {...{ label, reference, value, set }} />;
};

const NamedRecordFilter = ({
  label,
  reference,
  value,
  set,
}: {
  label: string;
  reference: string;
  value: string | undefined;
  set: (id: string | undefined) => void;
}) => {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const q = useSettled(text);
  const { data: found = [], isFetching } = useGetList<RaRecord>(reference, {
    filter: { q },
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'name', order: 'ASC' },
  });
  const settling = isFetching || text !== q;
  const { data: chosen } = useGetOne<RaRecord>(reference, { id: value ?? '' }, { enabled: value !== undefined });
  const current = value !== undefined && chosen ? chosen : null;
  return (
    <Autocomplete
      options={current && !found.some((record) => record.id === current.id) ? [current, ...found] : found}
      filterOptions={(all) => (settling ? [] : all)}
      value={current}
      loading={settling}
      getOptionLabel={(record) => record.name}
      getOptionKey={(record) => record.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, next) => set(next ? String(next.id) : undefined)}
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      noOptionsText={translate('list.empty_filtered')}
      loadingText={translate('words.loading')}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
};
