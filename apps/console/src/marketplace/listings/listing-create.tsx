import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { useSearchParams } from 'react-router-dom';
import { session } from '../../api/session.ts';
import { CreatePage } from '../../shared/create-page.tsx';
import { RecordInput } from '../../shared/record-input.tsx';
import { ListingInputs } from './listing-inputs.tsx';

/** A clerk publishes for the own shop or for the farmers it represents. */
export const ListingCreate = () => {
  const [search] = useSearchParams();
  const defaults = { sellerId: search.get('sellerId') ?? '', title: '', column: 'targeted_alleviation' };
  return (
    <CreatePage operation={MARKETPLACE.listings.publish} defaults={defaults}>
      <RecordInput
        source="sellerId"
        reference="sellers"
        filter={{ representedBy: session.current?.organisationId }}
      />
      <ListingInputs />
    </CreatePage>
  );
};
