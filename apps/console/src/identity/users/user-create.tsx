import { CountyRole, IDENTITY } from '@yinhu/contracts/identity';
import { Role } from '@yinhu/contracts/system';
import { PasswordInput } from 'react-admin';
import { CreatePage } from '../../shared/create-page.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { RecordInput } from '../../shared/record-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

export const UserCreate = () => (
  <CreatePage operation={IDENTITY.users.create} defaults={{ name: '', username: '', password: '' }}>
    <Row>
      <WordsInput source="name" autoComplete="off" />
      <WordsInput source="username" hint="user.username_hint" autoComplete="off" />
      <EnumInput source="role" of={Role} only={CountyRole.options} />
      <RecordInput source="organisationId" reference="organisations" />
    </Row>
    <PasswordInput source="password" helperText="user.password_hint" autoComplete="new-password" />
  </CreatePage>
);
