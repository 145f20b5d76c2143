import type { Lot } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { ChoiceInput } from '../../shared/choice-input.tsx';

/** A choice of a lot, where there is one. */
export const LotInput = ({ lots }: { lots: readonly Lot[] }) => {
  const translate = useTranslate();
  if (lots.length < 2) return null;
  const choices = lots.map(({ id, number, title }) => ({
    id,
    name: translate('tender.lot', { n: number, title }),
  }));
  return <ChoiceInput source="lotId" choices={choices} />;
};
