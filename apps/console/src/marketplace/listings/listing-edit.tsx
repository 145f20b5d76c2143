import { Box, Paper } from '@mui/material';
import { type Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import { useGetOne, useNotify, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router-dom';
import { withoutBlanks } from '../../api/form-schema.ts';
import { ContractForm } from '../../shared/contract-form.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { RequireCreate } from '../../shared/require-create.tsx';
import { SubmitButton } from '../../shared/submit-button.tsx';
import { ListingInputs } from './listing-inputs.tsx';

export const ListingEdit = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: listing, error } = useGetOne<Listing>('listings', { id });
  return (
    <RequireCreate action="edit">
      {error ? (
        <LoadError error={error} />
      ) : (
        <Page
          narrow
          title={translate('market.change_title')}
          lead={listing?.title}
          back={`/listings/${id}/show`}
        >
          {listing ? <Editor listing={listing} /> : <RecordSkeleton />}
        </Page>
      )}
    </RequireCreate>
  );
};

const FIELDS = [
  'title',
  'description',
  'category',
  'column',
  'unit',
  'priceFen',
  'stock',
  'originCode',
] as const;
const pick = (values: FieldValues) => Object.fromEntries(FIELDS.map((field) => [field, values[field]]));

const Editor = ({ listing }: { listing: Listing }) => {
  const notify = useNotify();
  const navigate = useNavigate();
  const { id, version } = listing;
  const onDone = () => {
    notify('market.changed', { type: 'success' });
    navigate(`/listings/${id}/show`);
  };
  return (
    <ContractForm
      operation={MARKETPLACE.listings.change}
      resource="listings"
      defaults={pick(listing)}
      toInput={(values) => ({ ...withoutBlanks(pick(values)), id, version })}
      onDone={onDone}
      warn
    >
      <Paper sx={{ p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'grid', gap: 2, mb: 3 }}>
          <ListingInputs />
        </Box>
        <SubmitButton />
      </Paper>
    </ContractForm>
  );
};
