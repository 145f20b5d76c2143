import { HOUSEHOLD, HouseholdAttribute, PovertyCause, PovertyStatus } from '@yinhu/contracts/household';
import { SelectArrayInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { session } from '../../api/session.ts';
import { useChoices } from '../../i18n/use-label.ts';
import { CreatePage } from '../../shared/create-page.tsx';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { MemberInputs } from './member-inputs.tsx';

const VILLAGE_LENGTH = 12;

export const HouseholdCreate = () => {
  const own = session.current?.divisionCode ?? '';
  const defaults = {
    divisionCode: own.length === VILLAGE_LENGTH ? own : '',
    attribute: 'general',
    povertyStatus: 'in_poverty',
    furtherCauses: [],
    members: [{ relation: 'head', health: 'healthy', labourAbility: 'ordinary', schooling: 'not_in_school' }],
  };
  return (
    <CreatePage operation={HOUSEHOLD.households.register} defaults={defaults}>
      <DivisionInput source="divisionCode" levels={['village']} />
      <Row>
        <EnumInput source="attribute" of={HouseholdAttribute} />
        <EnumInput source="povertyStatus" of={PovertyStatus} />
        <EnumInput source="mainCause" of={PovertyCause} />
        <FurtherCauses />
      </Row>
      <MemberInputs />
      <WordsInput source="story" rows={3} />
    </CreatePage>
  );
};

/** Up to two further causes, other than the main one. */
const FurtherCauses = () => {
  const main = useWatch({ name: 'mainCause' });
  return (
    <SelectArrayInput
      source="furtherCauses"
      choices={useChoices(PovertyCause).filter(({ id }) => id !== main)}
      translateChoice={false}
      helperText={false}
    />
  );
};
