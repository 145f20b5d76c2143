import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { ClockState, Purpose, ReviewKind } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useRules } from '../filing-rules/use-rules.ts';
import { useNameOf } from '../i18n/use-label.ts';
import { ChoiceFilter, FilterBar, SearchFilter, SelectFilter } from '../shared/filter-bar.tsx';
import { ListPage } from '../shared/list-page.tsx';
import { ReferenceFilter } from '../shared/reference-filter.tsx';
import { ReviewRows } from './review-rows.tsx';

const Filters = () => {
  const nameOf = useNameOf();
  return (
    <FilterBar>
      <SearchFilter hint="resources.reviews.search" />
      <SelectFilter name="clock" of={ClockState} />
      <SelectFilter name="purpose" of={Purpose} />
      <SelectFilter name="kind" of={ReviewKind} />
      <ChoiceFilter name="failedRule" choices={useRules().map((rule) => ({ id: rule.code, name: nameOf(rule) }))} />
      <ReferenceFilter name="entityId" reference="entities" />
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
      <Button component={Link} to="/working-calendar" variant="outlined" startIcon={<CalendarMonthOutlined />}>
        {translate('review.calendar')}
      </Button>
    </>
  );
};

/** What waits for a reviewer. */
export const ReviewList = () => (
  <ListPage sort={{ field: 'dueAt', order: 'ASC' }} perPage={50} filters={<Filters />} actions={<Links />}>
    <ReviewRows />
  </ListPage>
);
