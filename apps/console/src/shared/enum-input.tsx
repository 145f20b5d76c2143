import type { Labelled } from '@yinhu/contracts/kernel';
import { useChoices } from '../i18n/use-label.ts';
import { ChoiceInput } from './choice-input.tsx';

/** A choice among an enumeration's values. */
export const EnumInput = ({
  source,
  of,
  only,
  label,
}: {
  source: string;
  of: Labelled;
  only?: readonly string[];
  label?: string;
}) => <ChoiceInput source={source} label={label} choices={useChoices(of, only)} />;
