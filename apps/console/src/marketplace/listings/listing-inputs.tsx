import { ListingCategory, MallColumn, SaleUnit } from '@yinhu/contracts/marketplace';
import { NumberInput } from 'react-admin';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** What a seller tells of a listing. */
export const ListingInputs = () => (
  <>
    <WordsInput source="title" />
    <Row>
      <EnumInput source="column" of={MallColumn} />
      <EnumInput source="category" of={ListingCategory} />
    </Row>
    <Row columns={3}>
      <MoneyInput source="priceFen" />
      <EnumInput source="unit" of={SaleUnit} />
      <NumberInput source="stock" min={0} step={1} helperText={false} />
    </Row>
    <DivisionInput source="originCode" />
    <WordsInput source="description" rows={3} />
  </>
);
