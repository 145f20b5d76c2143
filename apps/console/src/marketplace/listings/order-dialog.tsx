import { Box, Typography } from '@mui/material';
import {
  INPUT_CATEGORIES,
  type Listing,
  MARKETPLACE,
  type OrderDetail,
  SaleUnit,
} from '@yinhu/contracts/marketplace';
import { useMemo } from 'react';
import { NumberInput, useNotify, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { exactMoney } from '../../shared/money.ts';
import { useFault } from '../../shared/use-fault.ts';
import { BeneficiaryInputs } from './beneficiary-inputs.tsx';
import { orderInput } from './order-input.ts';

/** Orders one listing; farm inputs name the households they are for. */
export const OrderDialog = ({ listing, onClose }: { listing: Listing; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const forHouseholds = INPUT_CATEGORIES.includes(listing.category);
  const defaults = useMemo(() => ({ quantity: 1, households: forHouseholds ? [{}] : [] }), [forHouseholds]);
  const onDone = (order: OrderDetail) => {
    notify('market.placed', { type: 'success', messageArgs: { number: order.number } });
    navigate(`/orders/${order.id}/show`);
  };
  return (
    <FormDialog
      operation={MARKETPLACE.orders.place}
      resource="orders"
      title={translate('market.order_title', { title: listing.title })}
      submit="market.place"
      {...{ defaults, onDone, onClose }}
      toInput={orderInput(listing.id)}
    >
      <Quantity listing={listing} />
      {forHouseholds && <BeneficiaryInputs />}
    </FormDialog>
  );
};

const Quantity = ({ listing }: { listing: Listing }) => {
  const translate = useTranslate();
  const label = useLabel();
  const unit = label(SaleUnit, listing.unit);
  const language = useLanguage();
  const quantity = useWatch({ name: 'quantity' });
  const fault = useFault('lines.0.quantity');
  const total =
    typeof quantity === 'number' ? exactMoney(Math.round(quantity) * listing.priceFen, language) : '—';
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 180px' }}>
        <NumberInput
          source="quantity"
          label={translate('market.quantity', { unit })}
          min={1}
          max={listing.stock}
          step={1}
          helperText={translate('market.stock', {
            stock: listing.stock.toLocaleString(),
            unit: label(SaleUnit, listing.unit, listing.stock),
          })}
        />
        {fault && (
          <Typography variant="caption" role="alert" sx={{ color: 'error.main' }}>
            {fault}
          </Typography>
        )}
      </Box>
      <Box sx={{ flex: '1 1 160px', textAlign: 'right' }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('market.total')}
        </Typography>
        <Typography sx={{ fontSize: '1.4rem', fontWeight: 650, color: 'secondary.main' }}>{total}</Typography>
      </Box>
    </Box>
  );
};
