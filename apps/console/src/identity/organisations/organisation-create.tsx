import {
  DepartmentKind,
  DirectOrganisationKind,
  IDENTITY,
  OrganisationKind,
} from '@yinhu/contracts/identity';
import { useWatch } from 'react-hook-form';
import { CreatePage } from '../../shared/create-page.tsx';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

export const OrganisationCreate = () => (
  <CreatePage operation={IDENTITY.organisations.create} defaults={{ name: '' }}>
    <WordsInput source="name" />
    <Row>
      <EnumInput source="kind" of={OrganisationKind} only={DirectOrganisationKind.options} />
      <Department />
      <DivisionInput source="divisionCode" />
      <WordsInput source="creditCode" code />
    </Row>
  </CreatePage>
);

const Department = () =>
  useWatch({ name: 'kind' }) === 'department' ? <EnumInput source="department" of={DepartmentKind} /> : null;
