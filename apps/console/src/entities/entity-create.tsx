import { API } from '@yinhu/contracts';
import { TextInput } from 'react-admin';
import { CreatePage } from '../shared/create-page.tsx';
import { DivisionInput } from '../shared/division-input.tsx';
import { EnumInput } from '../shared/enum-input.tsx';
import { Row } from '../shared/row.tsx';

export const EntityCreate = () => (
  <CreatePage operation={API.entities.register} defaults={{ name: '', creditCode: '' }}>
    <TextInput source="name" helperText={false} />
    <Row>
      <TextInput source="creditCode" helperText={false} parse={(value: string) => value.trim().toUpperCase()} />
      <EnumInput source="sector" of="sector" />
      <DivisionInput source="divisionCode" />
      <TextInput source="contactName" helperText={false} />
    </Row>
  </CreatePage>
);
