import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { ClockState, FILING, Purpose, ReviewKind } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useNameOf } from '../../i18n/use-label.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { useRules } from '../rule-words/use-rules.ts';
import { ReviewRows } from './review-rows.tsx';

const Filter = filtersOf(FILING.reviews.list);

const Filters = () => {
  const nameOf = useNameOf();
  return (
    <FilterBar>
      <Filter.Search hint="resources.reviews.search" />
      <Filter.Select name="clock" of={ClockState} />
      <Filter.Select name="purpose" of={Purpose} />
      <Filter.Select name="kind" of={ReviewKind} />
      <Filter.Choice
        name="failedRule"
        choices={useRules().map((rule) => ({ id: rule.code, name: nameOf(rule) }))}
      />
      <Filter.Reference name="entityId" reference="entities" />
    </FilterBar>
  );
};

const Links = () => {
  const translate = useTranslate();
  return (
    <>
      <Button component={Link} to="/review-measures" variant="outlined" startIcon={<BarChartOutlined />}>
        {translate('review.measures')}
      </Button>
      <Button
        component={Link}
        to="/working-calendar"
        variant="outlined"
        startIcon={<CalendarMonthOutlined />}
      >
        {translate('review.calendar')}
      </Button>
    </>
  );
};

/** What waits for a reviewer. */
export const ReviewList = () => (
  <ListPage
    operation={FILING.reviews.list}
    sort={{ field: 'dueAt', order: 'ASC' }}
    perPage={50}
    filters={<Filters />}
    actions={<Links />}
  >
    <ReviewRows />
  </ListPage>
);
