import { Autocomplete, TextField } from '@mui/material';
import type { CatalogueItem } from '@yinhu/contracts';
import { useGetList, useInput, useTranslate } from 'react-admin';
import { useLabel, useNameOf } from '../i18n/use-label.ts';

/** The catalogue is short: read once, searched here by name or code. */
export const CatalogueInput = ({ source, label }: { source: string; label: string }) => {
  const translate = useTranslate();
  const labelOf = useLabel();
  const nameOf = useNameOf();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const { data: items = [], isPending } = useGetList<CatalogueItem>(
    'catalogue-items',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'code', order: 'ASC' } },
    { staleTime: 600_000 },
  );
  const message = fieldState.error?.message;
  const unitOf = (item: CatalogueItem) => nameOf({ name: item.unit, nameEn: item.unitEn });
  return (
    <Autocomplete
      options={items}
      loading={isPending}
      value={items.find((item) => item.code === field.value) ?? null}
      onChange={(_, item) => field.onChange(item?.code ?? '')}
      onBlur={field.onBlur}
      groupBy={(item) => labelOf('catalogueGroup', item.group)}
      getOptionLabel={(item) => `${nameOf(item)} (${unitOf(item)})`}
      getOptionKey={(item) => item.code}
      filterOptions={(all, { inputValue }) =>
        all.filter((item) => `${item.code} ${item.name} ${item.nameEn}`.toLowerCase().includes(inputValue.trim().toLowerCase()))
      }
      isOptionEqualToValue={(a, b) => a.code === b.code}
      noOptionsText={translate('list.empty_filtered')}
      loadingText={translate('words.loading')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate(label)}
          error={message !== undefined}
          helperText={message && translate(message, { _: message })}
        />
      )}
    />
  );
};
