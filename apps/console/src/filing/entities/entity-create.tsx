import { ENTITY_LEVELS, FILING, Sector } from '@yinhu/contracts/filing';
import { CreatePage } from '../../shared/create-page.tsx';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

export const EntityCreate = () => (
  <CreatePage operation={FILING.entities.register} defaults={{ name: '', creditCode: '' }}>
    <WordsInput source="name" />
    <Row>
      <WordsInput source="creditCode" code />
      <EnumInput source="sector" of={Sector} />
      <DivisionInput source="divisionCode" levels={ENTITY_LEVELS} />
      <WordsInput source="department" autoComplete="off" />
      <WordsInput source="contactName" autoComplete="off" />
    </Row>
  </CreatePage>
);
