import type { Member } from '@yinhu/contracts';
import { useTranslate } from 'react-admin';
import { OnDay } from '../shared/when.tsx';

/** The year somebody was born in; the day once it is disclosed. */
export const Born = ({ member: { birthDate, birthYear } }: { member: Member }) => {
  const translate = useTranslate();
  if (birthDate) return <OnDay date={birthDate} />;
  return birthYear ? translate('household.born_in', { year: birthYear }) : '—';
};
