import { SelectInput } from 'react-admin';
import type { EnumName } from '../i18n/enums.ts';
import { useChoices } from '../i18n/use-label.ts';

/** A choice among an enumeration's values. */
export const EnumInput = ({ source, of, only, label }: { source: string; of: EnumName; only?: readonly string[]; label?: string }) => (
  <SelectInput source={source} label={label} choices={useChoices(of, only)} emptyText="list.all" resettable={false} parse={(value: string) => value} />
);
