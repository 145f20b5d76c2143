import { API, DirectOrganisationKind } from '@yinhu/contracts';
import { TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CreatePage } from '../shared/create-page.tsx';
import { DivisionInput } from '../shared/division-input.tsx';
import { EnumInput } from '../shared/enum-input.tsx';
import { Row } from '../shared/row.tsx';

export const OrganisationCreate = () => (
  <CreatePage operation={API.organisations.create} defaults={{ name: '' }}>
    <TextInput source="name" helperText={false} />
    <Row>
      <EnumInput source="kind" of="organisationKind" only={DirectOrganisationKind.options} />
      <Department />
      <DivisionInput source="divisionCode" />
      <TextInput source="creditCode" helperText={false} parse={(value: string) => value.trim().toUpperCase()} />
    </Row>
  </CreatePage>
);

const Department = () => (useWatch({ name: 'kind' }) === 'department' ? <EnumInput source="department" of="department" /> : null);
