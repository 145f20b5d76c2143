import type { EnumName } from '../i18n/enums.ts';
import { useChoices } from '../i18n/use-label.ts';
import { ChoiceInput } from './choice-input.tsx';

/** A choice among an enumeration's values. */
export const EnumInput = ({ source, of, only, label }: { source: string; of: EnumName; only?: readonly string[]; label?: string }) => (
  <ChoiceInput source={source} label={label} choices={useChoices(of, only)} />
);
