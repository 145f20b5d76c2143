import type { Division, DivisionLevel } from '@yinhu/contracts/identity';
import { useRef } from 'react';
import { useGetList, useGetMany, useTranslate } from 'react-admin';
import { useNameOf } from '../i18n/use-label.ts';
import { fullName } from './division-name.tsx';
import { SearchSelect } from './search-select.tsx';
import { useSearchText } from './use-search-text.ts';
import { isWhole, useVillagesOf, useWholeName, useWholeTownships, withoutOverlap } from './whole-township.ts';

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

/**
 * Finds divisions by name, pinyin, initials or code, and a township’s villages by its name, with the whole
 * township as one choice.
 */
export const DivisionSearch = ({
  value,
  onChange,
  multiple = false,
  within,
  levels,
  ...look
}: DivisionSearchProps) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const wholeName = useWholeName();
  const villagesOf = useVillagesOf();
  const text = useSearchText();
  const { data = [], isPending } = useGetList<Division>('divisions', {
    filter: { q: text.q, within, levels },
    pagination: { page: 1, perPage: 60 },
    sort: { field: 'code', order: 'ASC' },
  });
  const wholes = useWholeTownships({ q: text.q, within, enabled: multiple && levels?.join() === 'village' });
  const chosen = useChosen(value, data);
  const change = async (next: readonly Division[], added: Division | undefined) => {
    const kept = new Set(next.map(({ code }) => code));
    // What is chosen and not known by name yet is kept too.
    const codes = value.filter((code) => kept.has(code) || !chosen.some((one) => one.code === code));
    if (!added) onChange(codes);
    else if (!multiple) onChange([added.code]);
    else onChange(withoutOverlap(codes, isWhole(added) ? await villagesOf(added.code) : [added.code]));
  };
  const isWholeChoice = (one: Division) =>
    isWhole(one) || (multiple && one.level === 'township' && levels?.length !== 1);
  return (
    <SearchSelect
      {...look}
      {...{ multiple, text }}
      found={[...wholes.found, ...data]}
      isPending={isPending || wholes.isPending}
      value={chosen}
      onChange={(next, added) => void change(next, added)}
      keyOf={(one) => (isWhole(one) ? `${one.code}*` : one.code)}
      labelOf={(one) => (isWholeChoice(one) ? wholeName(one, fullName(one, nameOf)) : fullName(one, nameOf))}
      none="division.none"
      placeholder={translate('division.placeholder')}
    />
  );
};

/** The chosen divisions themselves: those just found are known, others are asked for. */
function useChosen(codes: readonly string[], found: readonly Division[]): Division[] {
  const { data = [] } = useGetMany<Division>('divisions', { ids: [...codes] }, { enabled: codes.length > 0 });
  const seen = useRef(new Map<string, Division>());
  for (const division of [...found, ...data]) if (division) seen.current.set(division.code, division);
  return codes.flatMap((code) => seen.current.get(code) ?? []);
}
