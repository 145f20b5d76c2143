import { Box } from '@mui/material';
import { FILING, type FilingRule } from '@yinhu/contracts/filing';
import { useListContext } from 'react-admin';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RulesTabs } from '../rule-words/rules-tabs.tsx';
import { RuleCard } from './rule-card.tsx';

const Filter = filtersOf(FILING.rules.list);

const Filters = () => (
  <FilterBar>
    <Filter.Day name="on" />
  </FilterBar>
);

/** The rules of a day in words, with the reader’s county’s parameters; their codes are for machines. */
export const FilingRuleList = () => (
  <ListPage
    operation={FILING.rules.list}
    sort={{ field: 'code', order: 'ASC' }}
    perPage={100}
    above={<RulesTabs current="filing-rules" />}
    filters={<Filters />}
  >
    <Rules />
  </ListPage>
);

const Rules = () => {
  const { data = [] } = useListContext<FilingRule>();
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, columns: { md: 2, xl: 3 }, columnGap: 1.5 }}>
      {data.map((rule) => (
        <RuleCard key={rule.id} rule={rule} />
      ))}
    </Box>
  );
};
