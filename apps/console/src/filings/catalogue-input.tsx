import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import { Autocomplete, Box, IconButton, TextField } from '@mui/material';
import type { CatalogueNode } from '@yinhu/contracts';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { CatalogueDialog } from '../catalogue/catalogue-dialog.tsx';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { useNameOf } from '../i18n/use-label.ts';
import { useSettled } from '../shared/use-settled.ts';

/** An item of the catalogue: typed (names, pinyin initials, codes; found by the service), or taken from the tree. */
export const CatalogueInput = ({ source, label }: { source: string; label: string }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const [typed, setTyped] = useState('');
  const [browsing, setBrowsing] = useState(false);
  const q = useSettled(typed.trim());
  const { data: all = [], isPending } = useCatalogue({ level: 'item' });
  const { data: found = [], isPlaceholderData } = useCatalogue(q ? { level: 'item', q } : { level: 'item' });
  // While typing, what was found for fewer letters is not offered: a quick click would take the wrong one.
  const isSettling = typed.trim() !== q || isPlaceholderData;
  const message = fieldState.error?.message;
  const textOf = (item: CatalogueNode) => `${nameOf(item)} (${nameOf({ name: item.unit ?? '', nameEn: item.unitEn })})`;
  const pick = (item: CatalogueNode | null) => {
    setBrowsing(false);
    field.onChange(item?.code ?? '');
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Autocomplete
        sx={{ flex: 1, minWidth: 0 }}
        options={isSettling ? [] : found}
        loading={isPending || isSettling}
        value={all.find((item) => item.code === field.value) ?? null}
        onChange={(_, item) => pick(item)}
        onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
        onBlur={field.onBlur}
        groupBy={(item) => item.path.map(nameOf).join(' › ')}
        getOptionLabel={textOf}
        getOptionKey={(item) => item.code}
        // The service has searched.
        filterOptions={(options) => options}
        isOptionEqualToValue={(a, b) => a.code === b.code}
        noOptionsText={translate('catalogue.found_none')}
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
      <IconButton
        aria-label={translate('catalogue.browse')}
        title={translate('catalogue.browse')}
        onClick={() => setBrowsing(true)}
        sx={{ mt: 0.25 }}
      >
        <AccountTreeOutlined fontSize="small" />
      </IconButton>
      {browsing && <CatalogueDialog onPick={pick} onClose={() => setBrowsing(false)} />}
    </Box>
  );
};
