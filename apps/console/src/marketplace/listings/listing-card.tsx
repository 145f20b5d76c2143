import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { type Listing, ListingCategory, ListingStatus, SaleUnit } from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLabel, useNameOf } from '../../i18n/use-label.ts';
import { CategoryArt } from './category-art.tsx';
import { Price } from './price.tsx';
import { SellerBadge } from './seller-badge.tsx';

/** A listing on the shelf. The whole card is a target for the pointer, the title the link for everybody. */
export const ListingCard = ({ listing }: { listing: Listing }) => {
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = useNameOf();
  const unit = label(SaleUnit, listing.unit);
  const gone = listing.stock === 0 || listing.status === 'withdrawn';
  return (
    <Paper
      component="li"
      sx={{
        position: 'relative',
        overflow: 'hidden',
        display: 'flex',
        flexDirection: 'column',
        transition: 'box-shadow 0.15s, transform 0.15s',
        '&:hover': { boxShadow: 4, transform: 'translateY(-2px)' },
      }}
    >
      <Box
        sx={{
          aspectRatio: '8 / 5',
          position: 'relative',
          filter: gone ? 'grayscale(0.8) opacity(0.7)' : 'none',
        }}
      >
        <CategoryArt category={listing.category} seed={listing.id} />
        <Box
          sx={{
            position: 'absolute',
            left: 10,
            top: 10,
            bgcolor: 'rgba(255,255,255,0.88)',
            color: '#27332f',
            borderRadius: '6px',
            px: 0.9,
            py: 0.1,
            fontSize: '0.75rem',
            fontWeight: 600,
          }}
        >
          {label(ListingCategory, listing.category)}
        </Box>
      </Box>
      <Box sx={{ p: { xs: 1.25, sm: 1.75 }, display: 'flex', flexDirection: 'column', gap: 0.5, flex: 1 }}>
        <MuiLink
          component={Link}
          to={`/listings/${listing.id}/show`}
          color="text.primary"
          underline="none"
          sx={{
            fontWeight: 650,
            lineHeight: 1.4,
            overflowWrap: 'anywhere',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {listing.title}
        </MuiLink>
        <Price fen={listing.priceFen} unit={unit} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('market.origin', {
            name: nameOf({ name: listing.originName, nameEn: listing.originNameEn }),
          })}
        </Typography>
        <Box
          sx={{
            mt: 'auto',
            pt: 0.5,
            display: 'flex',
            gap: 1,
            flexWrap: 'wrap',
            alignItems: 'center',
            justifyContent: 'space-between',
          }}
        >
          <SellerBadge kind={listing.sellerKind} />
          <Typography variant="caption" sx={{ color: gone ? 'warning.main' : 'text.secondary' }}>
            {listing.status === 'withdrawn'
              ? label(ListingStatus, 'withdrawn')
              : listing.stock === 0
                ? translate('market.sold_out')
                : translate('market.stock', {
                    stock: listing.stock.toLocaleString(),
                    unit: label(SaleUnit, listing.unit, listing.stock),
                  })}
          </Typography>
        </Box>
      </Box>
    </Paper>
  );
};
