import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import { Box, IconButton } from '@mui/material';
import type { CatalogueNode } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { useNameOf } from '../../i18n/use-label.ts';
import { SearchSelect } from '../../shared/search-select.tsx';
import { useSearchText } from '../../shared/use-search-text.ts';
import { CatalogueDialog } from '../catalogue/catalogue-dialog.tsx';
import { useCatalogue } from '../catalogue/use-catalogue.ts';

/**
 * An item of the catalogue: typed (names, pinyin initials, codes; found by the service), or taken from the
 * tree.
 */
export const CatalogueInput = ({ source, label }: { source: string; label: string }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const text = useSearchText();
  const { q } = text;
  const [browsing, setBrowsing] = useState(false);
  const { data: all = [], isPending } = useCatalogue({ level: 'item' });
  const { data: found = [], isPlaceholderData } = useCatalogue(q ? { level: 'item', q } : { level: 'item' });
  const message = fieldState.error?.message;
  const textOf = (item: CatalogueNode) =>
    `${nameOf(item)} (${nameOf({ name: item.unit ?? '', nameEn: item.unitEn })})`;
  const pick = (item: CatalogueNode | undefined) => {
    setBrowsing(false);
    field.onChange(item?.code ?? '');
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <SearchSelect
          label={translate(label)}
          {...{ text, found }}
          isPending={isPending || isPlaceholderData}
          value={all.filter((item) => item.code === field.value)}
          onChange={([item]) => pick(item)}
          onBlur={field.onBlur}
          keyOf={(item) => item.code}
          labelOf={textOf}
          groupBy={(item) => item.path.map(nameOf).join(' › ')}
          none="catalogue.found_none"
          error={message !== undefined}
          helperText={message && translate(message, { _: message })}
        />
      </Box>
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
