import { Box } from '@mui/material';
import { type OrderDetail, OrderStatus } from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Money } from '../../shared/money-text.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip, ToneChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderSteps } from './order-steps.tsx';

export const OrderShow = () => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.orders.fields.${field}`);
  return (
    <ShowPage<OrderDetail>>
      {(order) => (
        <Page
          title={order.number}
          badge={
            <>
              <StatusChip of={OrderStatus} value={order.status} />
              {order.assistance && <ToneChip tone="note">{translate('order.assistance')}</ToneChip>}
            </>
          }
          lead={<When at={order.placedAt} />}
          back="/orders"
          actions={<OrderActions order={order} />}
        >
          <Section title={translate('order.progress')}>
            <OrderSteps order={order} />
          </Section>
          <Box
            sx={{
              display: 'grid',
              gap: { lg: 2 },
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' },
              alignItems: 'start',
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              <OrderLines order={order} />
              <Section title={translate('order.parties')}>
                <Facts
                  facts={[
                    { label: name('buyerName'), value: order.buyerName },
                    {
                      label: name('sellerName'),
                      value: (
                        <RecordLink resource="sellers" id={order.sellerId}>
                          {order.sellerName}
                        </RecordLink>
                      ),
                    },
                    { label: name('divisionCode'), value: <DivisionName code={order.divisionCode} full /> },
                    { label: name('totalFen'), value: <Money fen={order.totalFen} exact /> },
                  ]}
                />
              </Section>
            </Box>
            <Section title={translate('order.history')}>
              <OrderHistory order={order} />
            </Section>
          </Box>
        </Page>
      )}
    </ShowPage>
  );
};
