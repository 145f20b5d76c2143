import { NumberInput } from 'react-admin';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { EquipmentInput } from './equipment-input.tsx';
import { HoursInput } from './hours-input.tsx';

export const RoomInputs = () => (
  <>
    <Row>
      <WordsInput source="name" />
      <NumberInput source="capacity" min={1} step={1} helperText={false} fullWidth />
    </Row>
    <WordsInput source="address" />
    <EquipmentInput source="equipment" />
    <WordsInput source="equipmentNote" rows={2} />
    <HoursInput source="openingHours" />
  </>
);
