import type { Member } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';

/** The year somebody was born in; the day once it is disclosed; nothing where not even the year is shown. */
export const Born = ({ member: { birthDate, birthYear } }: { member: Member }) => {
  const translate = useTranslate();
  const language = useLanguage();
  if (birthDate) return translate('household.born', { day: dateText(birthDate, language) });
  return birthYear && translate('household.born_in', { year: birthYear });
};
