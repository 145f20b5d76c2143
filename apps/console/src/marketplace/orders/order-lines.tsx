import { Box, Typography } from '@mui/material';
import { ListingCategory, type OrderDetail, SaleUnit } from '@yinhu/contracts/marketplace';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';

export const OrderLines = ({ order }: { order: OrderDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return (
    <Section title={translate('order.lines')}>
      {order.lines.map((line, i) => {
        const unitFor = (count: number) => label(SaleUnit, line.unit, count);
        return (
          <Box key={line.id} sx={{ py: 1.25, borderTop: i ? 1 : 0, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <Box>
                <RecordLink resource="listings" id={line.listingId}>
                  {line.title}
                </RecordLink>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {label(ListingCategory, line.category)} · {line.quantity.toLocaleString()}{' '}
                  {unitFor(line.quantity)} × {exactMoney(line.priceFen, language)}
                </Typography>
              </Box>
              <Typography sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                {exactMoney(line.amountFen, language)}
              </Typography>
            </Box>
            {line.beneficiaryCount > 0 && (
              <Box sx={{ mt: 1, p: 1.25, borderRadius: 1, bgcolor: 'action.hover' }}>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {translate('order.beneficiary_count', { count: line.beneficiaryCount })}
                </Typography>
                <Box
                  component="ul"
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    gap: '2px 16px',
                    listStyle: 'none',
                    p: 0,
                    m: 0,
                    fontSize: '0.875rem',
                  }}
                >
                  {line.beneficiaries.map((beneficiary) => (
                    <li key={beneficiary.householdNumber}>
                      {beneficiary.householdId ? (
                        <RecordLink resource="households" id={beneficiary.householdId}>
                          {beneficiary.householdNumber}
                        </RecordLink>
                      ) : (
                        beneficiary.householdNumber
                      )}{' '}
                      {beneficiary.quantity.toLocaleString()} {unitFor(beneficiary.quantity)}
                    </li>
                  ))}
                </Box>
              </Box>
            )}
          </Box>
        );
      })}
    </Section>
  );
};
