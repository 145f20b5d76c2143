import { MARKETPLACE, SellerKind } from '@yinhu/contracts/marketplace';
import { useWatch } from 'react-hook-form';
import { session } from '../../api/session.ts';
import { CreatePage } from '../../shared/create-page.tsx';
import { DivisionInput } from '../../shared/division-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/**
 * A station's clerk registers the farmers it represents; the county's administrator co-operatives and
 * suppliers.
 */
export const SellerCreate = () => {
  const clerk = session.role === 'seller_clerk';
  const kinds = SellerKind.options.filter((kind) => (kind === 'farmer_household') === clerk);
  return (
    <CreatePage operation={MARKETPLACE.sellers.register} defaults={{ kind: kinds[0], name: '' }}>
      <Row>
        <EnumInput source="kind" of={SellerKind} only={kinds} />
        <WordsInput source="name" />
        <DivisionInput source="divisionCode" />
        <Proof />
      </Row>
    </CreatePage>
  );
};

/** An organisation's credit code; a farmer has none. */
const Proof = () =>
  useWatch({ name: 'kind' }) !== 'farmer_household' && <WordsInput source="creditCode" code required />;
