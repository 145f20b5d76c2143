import FilterListOff from '@mui/icons-material/FilterListOff';
import SearchIcon from '@mui/icons-material/Search';
import Tune from '@mui/icons-material/Tune';
import { Box, Button, InputAdornment, MenuItem, TextField, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { Labelled } from '@yinhu/contracts/kernel';
import { Children, type ReactNode, useEffect, useRef, useState } from 'react';
import { useListContext, useResourceContext, useTranslate } from 'react-admin';
import { isBlank } from '../api/blank.ts';
import { useChoices } from '../i18n/use-label.ts';

const TYPING_PAUSE_MS = 300;

/** Sets or clears one filter of the list around. */
function useFilter(name: string) {
  const { filterValues, setFilters } = useListContext();
  const set = (value: unknown) => {
    const { [name]: _, ...rest } = filterValues;
    setFilters(isBlank(value) ? rest : { ...rest, [name]: value });
  };
  return [filterValues[name], set] as const;
}

/** Filters in a row. On the phone the search stands alone, the others behind a button. */
export const FilterBar = ({ children }: { children: ReactNode }) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [open, setOpen] = useState(false);
  const count = Object.keys(filterValues).filter((name) => name !== 'q').length;
  const [first, ...rest] = Children.toArray(children);
  return (
    <Box
      role="search"
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(150px, 1fr))' },
        alignItems: 'center',
      }}
    >
      {first}
      {narrow && rest.length > 0 && (
        <Button
          color="inherit"
          startIcon={<Tune />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          sx={{ justifySelf: 'start', color: 'text.secondary' }}
        >
          {translate('list.filters')}
          {count > 0 && ` (${count})`}
        </Button>
      )}
      {(!narrow || open) && rest}
      {(count > 0 || filterValues.q) && (
        <Button
          color="inherit"
          startIcon={<FilterListOff />}
          onClick={() => setFilters({})}
          sx={{ justifySelf: 'start', color: 'text.secondary' }}
        >
          {translate('list.clear_filters')}
        </Button>
      )}
    </Box>
  );
};

/** Free text: searched as soon as typing pauses. */
export const SearchFilter = ({ hint }: { hint?: string }) => {
  const translate = useTranslate();
  const [value, set] = useFilter('q');
  const [text, setText] = useState(String(value ?? ''));
  const sent = useRef(text);
  const latest = useRef(set);
  latest.current = set;
  useEffect(() => {
    const now = String(value ?? '');
    if (now !== sent.current) setText(now);
    sent.current = now;
  }, [value]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.trim() === sent.current) return;
      sent.current = text.trim();
      latest.current(text.trim());
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const icon = (
    <InputAdornment position="start">
      <SearchIcon fontSize="small" />
    </InputAdornment>
  );
  return (
    <TextField
      type="search"
      placeholder={translate(hint ?? 'list.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        input: { startAdornment: icon },
        htmlInput: { maxLength: 50, 'aria-label': translate(hint ?? 'list.search') },
      }}
      sx={{ gridColumn: { xs: '1 / -1', sm: 'span 2' } }}
    />
  );
};

export const SelectFilter = ({
  name,
  of,
  only,
}: {
  name: string;
  of: Labelled;
  only?: readonly string[];
}) => <ChoiceFilter name={name} choices={useChoices(of, only)} />;

/** A choice of values that are named already. */
export const ChoiceFilter = ({
  name,
  choices,
}: {
  name: string;
  choices: readonly { id: string | number | boolean; name: string }[];
}) => {
  const translate = useTranslate();
  const resource = useResourceContext();
  const [value, set] = useFilter(name);
  return (
    <TextField
      select
      label={translate(`resources.${resource}.fields.${name}`)}
      value={value === undefined ? '' : String(value)}
      onChange={(event) => set(choices.find((choice) => String(choice.id) === event.target.value)?.id)}
    >
      <MenuItem value="">{translate('list.all')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={String(choice.id)} value={String(choice.id)}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
};
