import { CatalogueGroup, FILING, type Threshold, ThresholdMeasure } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { dateText, today } from '../../shared/dates.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { Money } from '../../shared/money-text.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { RulesTabs } from '../rule-words/rules-tabs.tsx';

const Filter = filtersOf(FILING.thresholds.list);

const useColumns = (): Column<typeof FILING.thresholds.list>[] => {
  const label = useLabel();
  const language = useLanguage();
  const translate = useTranslate();
  const until = ({ effectiveFrom, effectiveTo }: Threshold) =>
    effectiveTo
      ? dateText(effectiveTo, language)
      : translate(effectiveFrom > today() ? 'rules_page.not_yet' : 'rules_page.in_force');
  return [
    { field: 'measure', phone: 'title', render: ({ measure }) => label(ThresholdMeasure, measure) },
    { field: 'group', phone: 'line', render: ({ group }) => label(CatalogueGroup, group) },
    {
      field: 'amountFen',
      sort: 'amountFen',
      right: true,
      keep: true,
      phone: 'end',
      render: ({ amountFen }) => <Money fen={amountFen} />,
    },
    {
      field: 'divisionCode',
      phone: 'line',
      render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
    },
    {
      field: 'effectiveFrom',
      sort: 'effectiveFrom',
      keep: true,
      phone: 'line',
      render: (row) => dateText(row.effectiveFrom, language),
    },
    { field: 'effectiveTo', from: 'md', keep: true, render: until },
    { field: 'sourceDocument', from: 'md', phone: 'line', render: ({ sourceDocument }) => sourceDocument },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Day name="on" />
    <Filter.Select name="measure" of={ThresholdMeasure} />
    <Filter.Select name="group" of={CatalogueGroup} />
  </FilterBar>
);

/** The province’s amounts and the own county’s, all there ever were, or those of a day. */
export const ThresholdList = () => (
  <ListPage
    operation={FILING.thresholds.list}
    sort={{ field: 'effectiveFrom', order: 'DESC' }}
    perPage={50}
    above={<RulesTabs current="thresholds" />}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
