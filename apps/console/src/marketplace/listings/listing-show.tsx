import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import {
  type Listing,
  ListingCategory,
  ListingStatus,
  MARKETPLACE,
  MallColumn,
  SaleUnit,
} from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { CategoryArt } from './category-art.tsx';
import { OrderButton } from './order-button.tsx';
import { Price } from './price.tsx';
import { SellerBadge } from './seller-badge.tsx';

export const ListingShow = () => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.listings.fields.${field}`);
  return (
    <ShowPage<Listing>>
      {(listing) => (
        <Page
          title={listing.title}
          badge={<StatusChip of={ListingStatus} value={listing.status} />}
          back="/listings"
          actions={<Actions listing={listing} />}
          narrow
        >
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
              mb: 2,
            }}
          >
            <Paper
              sx={{ overflow: 'hidden', aspectRatio: { xs: '8 / 5', md: 'auto' }, minHeight: { md: 280 } }}
            >
              <CategoryArt category={listing.category} seed={listing.id} />
            </Paper>
            <Paper
              sx={{ p: 2.5, display: 'flex', flexDirection: 'column', gap: 1.5, alignItems: 'flex-start' }}
            >
              <Price fen={listing.priceFen} unit={label(SaleUnit, listing.unit)} large />
              <Typography sx={{ color: listing.stock ? 'text.primary' : 'warning.main' }}>
                {listing.stock
                  ? translate('market.stock', {
                      stock: listing.stock.toLocaleString(),
                      unit: label(SaleUnit, listing.unit, listing.stock),
                    })
                  : translate('market.sold_out')}
              </Typography>
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                <SellerBadge kind={listing.sellerKind} />
                <RecordLink resource="sellers" id={listing.sellerId}>
                  {listing.sellerName}
                </RecordLink>
              </Box>
              <OrderButton listing={listing} />
            </Paper>
          </Box>
          <Section title={translate('market.about')}>
            <Facts
              facts={[
                { label: name('column'), value: label(MallColumn, listing.column) },
                { label: name('category'), value: label(ListingCategory, listing.category) },
                { label: name('originCode'), value: <DivisionName code={listing.originCode} full /> },
                { label: name('publishedAt'), value: <When at={listing.publishedAt} day /> },
                { label: name('description'), value: listing.description, wide: true },
              ]}
            />
          </Section>
        </Page>
      )}
    </ShowPage>
  );
};

const Actions = ({ listing: { id, status } }: { listing: Listing }) => {
  const translate = useTranslate();
  return (
    <>
      {mayCall(MARKETPLACE.listings.change, session.role) && (
        <Button component={Link} to={`/listings/${id}`} variant="outlined" startIcon={<EditOutlined />}>
          {translate('market.change')}
        </Button>
      )}
      {status === 'published' && (
        <CommandButton
          operation={MARKETPLACE.listings.withdraw}
          input={(reason) => ({ id, reason })}
          label="market.withdraw"
          confirm="market.withdraw_confirm"
          done="market.withdrawn"
          reason={200}
          look={{ color: 'error', variant: 'text' }}
        />
      )}
    </>
  );
};
