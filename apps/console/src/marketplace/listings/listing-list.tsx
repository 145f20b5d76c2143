import { Box, MenuItem, Skeleton, TextField } from '@mui/material';
import {
  type Listing,
  ListingCategory,
  MARKETPLACE,
  MallColumn,
  SellerKind,
} from '@yinhu/contracts/marketplace';
import { useEffect, useRef } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { ListingCard } from './listing-card.tsx';

const Filter = filtersOf(MARKETPLACE.listings.list);

const GRID = {
  display: 'grid',
  gap: { xs: 1.25, sm: 2 },
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(220px, 1fr))' },
};

export const ListingList = () => (
  <ListPage
    operation={MARKETPLACE.listings.list}
    sort={{ field: 'publishedAt', order: 'DESC' }}
    perPage={24}
    filters={<Filters />}
    actions={<SortSelect />}
    skeleton={<ShelfSkeleton />}
  >
    <Shelves />
  </ListPage>
);

const Shelves = () => {
  const { data = [] } = useListContext<Listing>();
  return (
    <Box component="ul" sx={{ ...GRID, listStyle: 'none', p: 0, m: 0 }}>
      {data.map((listing) => (
        <ListingCard key={listing.id} listing={listing} />
      ))}
    </Box>
  );
};

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const ShelfSkeleton = () => (
  <Box sx={GRID} aria-busy>
    {CARDS.map((card) => (
      <Skeleton key={card} variant="rounded" height={260} />
    ))}
  </Box>
);

const Filters = () => {
  const translate = useTranslate();
  return (
    <FilterBar>
      <Filter.Search hint="resources.listings.search" />
      <Filter.Select name="column" of={MallColumn} />
      <Filter.Select name="category" of={ListingCategory} />
      <Filter.Select name="sellerKind" of={SellerKind} />
      <Filter.Reference name="origin" reference="divisions" />
      <Filter.Choice name="inStock" choices={[{ id: true, name: translate('market.in_stock_only') }]} />
    </FilterBar>
  );
};

const SORTS = {
  sort_new: { field: 'publishedAt', order: 'DESC' },
  sort_relevant: { field: 'relevance', order: 'DESC' },
  sort_cheap: { field: 'priceFen', order: 'ASC' },
  sort_dear: { field: 'priceFen', order: 'DESC' },
} as const;

/** “Most relevant” only means something while something is searched for, and is then what people expect. */
const SortSelect = () => {
  const translate = useTranslate();
  const { sort, setSort, filterValues } = useListContext();
  const searching = Boolean(filterValues.q);
  const was = useRef(searching);
  useEffect(() => {
    if (was.current === searching) return;
    was.current = searching;
    setSort({ ...(searching ? SORTS.sort_relevant : SORTS.sort_new) });
  }, [searching, setSort]);
  const choices = Object.entries(SORTS).filter(([name]) => name !== 'sort_relevant' || searching);
  const chosen =
    choices.find(([, choice]) => choice.field === sort.field && choice.order === sort.order)?.[0] ??
    'sort_new';
  return (
    <TextField
      select
      label={translate('list.order')}
      value={chosen}
      onChange={(event) => setSort({ ...SORTS[event.target.value as keyof typeof SORTS] })}
      sx={{ width: 180 }}
    >
      {choices.map(([name]) => (
        <MenuItem key={name} value={name}>
          {translate(`market.${name}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};
