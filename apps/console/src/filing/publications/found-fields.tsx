import { PersonalNumberKind, type Publication } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';

/** What was found where: the kind of number and the field's name, never the number. */
export const FoundFields = ({ found }: Pick<Publication, 'found'>) => {
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = (field: string) =>
    translate(`publication.fields.${field.split(/[.[]/)[0] ?? ''}`, { _: field });
  const described = found.map(
    ({ field, kind }) => `${nameOf(field)}${translate('words.colon')}${label(PersonalNumberKind, kind)}`,
  );
  return described.join(translate('words.semicolon'));
};
