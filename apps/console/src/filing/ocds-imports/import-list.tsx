import { FILING } from '@yinhu/contracts/filing';
import type { Column } from '../../shared/column.ts';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { When } from '../../shared/when.tsx';
import { ImportUpload } from './import-upload.tsx';

const Filter = filtersOf(FILING.ocdsImports.list);

const COLUMNS: Column<typeof FILING.ocdsImports.list>[] = [
  {
    field: 'title',
    phone: 'title',
    render: ({ filingId, tenderId, title }) => (
      <RecordLink resource={tenderId ? 'tenders' : 'filings'} id={tenderId ?? filingId ?? ''}>
        {title}
      </RecordLink>
    ),
  },
  {
    field: 'filingNumber',
    phone: 'line',
    keep: true,
    render: ({ filingId, filingNumber }) =>
      filingId && (
        <RecordLink resource="filings" id={filingId}>
          {filingNumber}
        </RecordLink>
      ),
  },
  {
    field: 'tenderNumber',
    phone: 'line',
    render: ({ tenderId, tenderNumber }) =>
      tenderId && (
        <RecordLink resource="tenders" id={tenderId}>
          {tenderNumber}
        </RecordLink>
      ),
  },
  { field: 'ocid', sort: 'ocid', phone: 'line', render: ({ ocid }) => ocid },
  { field: 'by', from: 'md', render: ({ by }) => by },
  { field: 'takenAt', sort: 'takenAt', phone: 'end', render: ({ takenAt }) => <When at={takenAt} day /> },
];

export const ImportList = () => (
  <ListPage
    operation={FILING.ocdsImports.list}
    sort={{ field: 'takenAt', order: 'DESC' }}
    above={<ImportUpload />}
    filters={
      <FilterBar>
        <Filter.Search hint="resources.ocds-imports.search" />
      </FilterBar>
    }
  >
    <RecordTable columns={COLUMNS} />
  </ListPage>
);
