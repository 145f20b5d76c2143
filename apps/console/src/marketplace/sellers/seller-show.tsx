import { Box, Button } from '@mui/material';
import type { Listing, SellerCard } from '@yinhu/contracts/marketplace';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayOpen } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { listAddress } from '../../shared/list-address.ts';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { When } from '../../shared/when.tsx';
import { ListingCard } from '../listings/listing-card.tsx';
import { SellerBadge } from '../listings/seller-badge.tsx';
import { HouseholdSection } from './household-section.tsx';
import { NameConsentSection } from './name-consent.tsx';

export const SellerShow = () => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.sellers.fields.${field}`);
  return (
    <ShowPage<SellerCard>>
      {(seller) => (
        <Page
          title={seller.name}
          badge={<SellerBadge kind={seller.kind} />}
          back="/sellers"
          narrow
          actions={
            mayOpen('listings', 'create', session.role) &&
            seller.representedBy === session.current?.organisationId ? (
              <Button component={Link} to={`/listings/create?sellerId=${seller.id}`} variant="contained">
                {translate('resources.listings.create')}
              </Button>
            ) : undefined
          }
        >
          <Section>
            <Facts
              facts={[
                { label: name('divisionCode'), value: <DivisionName code={seller.divisionCode} full /> },
                { label: name('representedByName'), value: seller.representedByName },
                { label: name('listings'), value: seller.listings },
                { label: name('registeredAt'), value: <When at={seller.registeredAt} day /> },
              ]}
            />
          </Section>
          <HouseholdSection seller={seller} />
          <NameConsentSection seller={seller} />
          <SellerListings sellerId={seller.id} />
        </Page>
      )}
    </ShowPage>
  );
};

const SHOWN = 8;

const SellerListings = ({ sellerId }: { sellerId: string }) => {
  const translate = useTranslate();
  const { data = [], total = 0 } = useGetList<Listing>('listings', {
    filter: { sellerId },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'publishedAt', order: 'DESC' },
  });
  if (data.length === 0) return null;
  return (
    <Section
      title={translate('market.seller_listings')}
      actions={
        total > SHOWN ? (
          <Button component={Link} to={listAddress('listings', { sellerId })} size="small">
            {translate('words.view_all')}
          </Button>
        ) : undefined
      }
    >
      <Box
        component="ul"
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' },
          listStyle: 'none',
          p: 0,
          m: 0,
        }}
      >
        {data.map((listing) => (
          <ListingCard key={listing.id} listing={listing} />
        ))}
      </Box>
    </Section>
  );
};
