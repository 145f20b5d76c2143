import { Box } from '@mui/material';
import { HeldCause, HOUSEHOLD, type MarketSale, MarketSaleStatus } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { exactMoney } from '../../shared/money.ts';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';
import { OnDay } from '../../shared/when.tsx';
import type { Tone } from '../../theme/palette.ts';

const Filter = filtersOf(HOUSEHOLD.marketSales.list);

const TONES: Readonly<Record<MarketSale['status'], Tone>> = {
  waiting: 'still',
  booked: 'good',
  held: 'note',
  refused: 'bad',
};
const MOST_REASON = 300;

const useColumns = (): Column<typeof HOUSEHOLD.marketSales.list>[] => {
  const label = useLabel();
  const language = useLanguage();
  const translate = useTranslate();
  const why = ({ heldCause, limitFen, reason }: MarketSale) =>
    [heldCause && `${label(HeldCause, heldCause)} ${exactMoney(limitFen ?? 0, language)}`, reason]
      .filter(Boolean)
      .join(translate('words.separator'));
  return [
    {
      field: 'householdNumber',
      phone: 'title',
      keep: true,
      render: ({ householdId, householdNumber }) => (
        <RecordLink resource="households" id={householdId}>
          {householdNumber}
        </RecordLink>
      ),
    },
    { field: 'orderNumber', phone: 'line', render: ({ orderNumber }) => orderNumber },
    { field: 'buyerName', phone: 'line', render: ({ buyerName }) => buyerName },
    {
      field: 'settledOn',
      sort: 'settledOn',
      keep: true,
      phone: 'line',
      render: ({ settledOn }) => <OnDay date={settledOn} />,
    },
    { field: 'heldCause', phone: 'line', render: why },
    {
      field: 'amountFen',
      sort: 'amountFen',
      right: true,
      phone: 'end',
      render: ({ amountFen }) => <Money fen={amountFen} exact />,
    },
    {
      field: 'status',
      phone: 'end',
      render: ({ status }) => <ToneChip tone={TONES[status]}>{label(MarketSaleStatus, status)}</ToneChip>,
    },
    {
      field: 'id',
      heading: 'actions',
      phone: 'end',
      render: (sale) => <SaleActions sale={sale} />,
    },
  ];
};

const SaleActions = ({ sale: { id, status } }: { sale: MarketSale }) => {
  if (status !== 'held') return null;
  const input = (reason: string) => ({ id, reason });
  const ask = (action: string) => ({
    label: `sale.${action}`,
    confirm: `sale.${action}_confirm`,
    done: `sale.${action}_done`,
  });
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      <CommandButton
        operation={HOUSEHOLD.marketSales.release}
        {...{ input, ...ask('release') }}
        reason={MOST_REASON}
        look={{ size: 'small', variant: 'contained' }}
      />
      <CommandButton
        operation={HOUSEHOLD.marketSales.refuse}
        {...{ input, ...ask('refuse') }}
        reason={MOST_REASON}
        look={{ size: 'small', color: 'error' }}
      />
    </Box>
  );
};

const Filters = () => (
  <FilterBar>
    <Filter.Select name="status" of={MarketSaleStatus} />
  </FilterBar>
);

/** Sales of farmers whose households are on file; the township looks at what is held. */
export const MarketSaleList = () => (
  <ListPage
    operation={HOUSEHOLD.marketSales.list}
    sort={{ field: 'settledOn', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
