import { Autocomplete, TextField } from '@mui/material';
import type { Supplier } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { BooleanInput, useGetList, useInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useInputLabel } from '../../shared/input-schema.ts';
import { Row } from '../../shared/row.tsx';
import { useSettled } from '../../shared/use-settled.ts';
import { WordsInput } from '../../shared/words-input.tsx';

/** A supplier: one that the county knows is found by typing; another is registered with the step. */
export const SupplierInputs = () => (
  <>
    <Row>
      <NameInput />
      <WordsInput source="supplier.creditCode" code />
    </Row>
    <BooleanInput
      source="supplier.smallEnterprise"
      label="resources.tenders.fields.supplier.smallEnterprise"
      helperText={false}
    />
  </>
);

const NameInput = () => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source: 'supplier.name', defaultValue: '' });
  const { setValue } = useFormContext();
  const label = useInputLabel('supplier.name');
  const [text, setText] = useState('');
  const { data: known = [] } = useGetList<Supplier>('suppliers', {
    filter: { q: useSettled(text) },
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'name', order: 'ASC' },
  });
  const choose = (supplier: Supplier | string | null) => {
    if (supplier === null || typeof supplier === 'string') return field.onChange(supplier ?? '');
    field.onChange(supplier.name);
    setValue('supplier.creditCode', supplier.creditCode, { shouldDirty: true });
    setValue('supplier.smallEnterprise', supplier.smallEnterprise, { shouldDirty: true });
  };
  const message = fieldState.error?.message;
  return (
    <Autocomplete<Supplier, false, false, true>
      freeSolo
      options={known}
      filterOptions={(all) => all}
      inputValue={field.value ?? ''}
      getOptionLabel={(supplier) => (typeof supplier === 'string' ? supplier : supplier.name)}
      getOptionKey={(supplier) => (typeof supplier === 'string' ? supplier : supplier.id)}
      onChange={(_, next) => choose(next)}
      onInputChange={(_, next, reason) => {
        setText(next.slice(0, 50));
        if (reason === 'input' || reason === 'clear') field.onChange(next);
      }}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={message !== undefined}
          helperText={message && translate(message, { _: message })}
        />
      )}
    />
  );
};
