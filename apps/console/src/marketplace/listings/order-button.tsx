import { Button } from '@mui/material';
import { type Listing, MARKETPLACE } from '@yinhu/contracts/marketplace';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { OrderDialog } from './order-dialog.tsx';

export const OrderButton = ({ listing }: { listing: Listing }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!mayCall(MARKETPLACE.orders.place, session.role) || listing.status !== 'published') return null;
  return (
    <>
      <Button variant="contained" size="large" disabled={listing.stock === 0} onClick={() => setOpen(true)}>
        {translate('market.order')}
      </Button>
      {open && <OrderDialog listing={listing} onClose={() => setOpen(false)} />}
    </>
  );
};
