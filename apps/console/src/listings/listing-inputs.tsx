import { NumberInput, TextInput } from 'react-admin';
import { DivisionInput } from '../shared/division-input.tsx';
import { EnumInput } from '../shared/enum-input.tsx';
import { MoneyInput } from '../shared/money-input.tsx';
import { Row } from '../shared/row.tsx';

/** What a seller tells of a listing. */
export const ListingInputs = () => (
  <>
    <TextInput source="title" helperText={false} />
    <Row>
      <EnumInput source="column" of="mallColumn" />
      <EnumInput source="category" of="listingCategory" />
    </Row>
    <Row columns={3}>
      <MoneyInput source="priceFen" />
      <EnumInput source="unit" of="saleUnit" />
      <NumberInput source="stock" min={0} step={1} helperText={false} />
    </Row>
    <DivisionInput source="originCode" />
    <TextInput source="description" multiline minRows={3} helperText={false} />
  </>
);
