import SearchIcon from '@mui/icons-material/Search';
import { Box, InputAdornment, TextField, Typography } from '@mui/material';
import type { CatalogueNode } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { LoadError } from '../../shared/load-error.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { useSettled } from '../../shared/use-settled.ts';
import { CatalogueLeaf } from './catalogue-leaf.tsx';
import { CatalogueTree } from './catalogue-tree.tsx';
import { useCatalogue } from './use-catalogue.ts';

/** The catalogue's tree under a search; with `onPick` only items are found, and may be chosen. */
export const CatalogueBrowser = ({ onPick }: { onPick?: (item: CatalogueNode) => void }) => {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const q = useSettled(text.trim());
  const { data, error, refetch } = useCatalogue({
    ...(q ? { q } : {}),
    ...(q && onPick ? { level: 'item' } : {}),
  });
  const icon = (
    <InputAdornment position="start">
      <SearchIcon fontSize="small" />
    </InputAdornment>
  );
  const hint = translate('resources.catalogue-nodes.search');
  return (
    <>
      <TextField
        type="search"
        fullWidth
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ input: { startAdornment: icon }, htmlInput: { maxLength: 50, 'aria-label': hint } }}
        sx={{ mb: 1.5 }}
      />
      {!data ? (
        error ? (
          <LoadError error={error} retry={() => void refetch()} />
        ) : (
          <RecordSkeleton />
        )
      ) : q ? (
        <Found nodes={data} onPick={onPick} />
      ) : (
        <CatalogueTree nodes={data} onPick={onPick} />
      )}
    </>
  );
};

const Found = ({
  nodes,
  onPick,
}: {
  nodes: readonly CatalogueNode[];
  onPick?: ((item: CatalogueNode) => void) | undefined;
}) => {
  const translate = useTranslate();
  if (nodes.length === 0)
    return (
      <Typography sx={{ color: 'text.secondary', p: 1 }}>{translate('catalogue.found_none')}</Typography>
    );
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {nodes.map((node) => (
        <Box component="li" key={node.code}>
          <CatalogueLeaf item={node} withPath onPick={onPick} />
        </Box>
      ))}
    </Box>
  );
};
