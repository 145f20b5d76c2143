import { ConflictStatus, HOUSEHOLD } from '@yinhu/contracts/household';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import type { Column } from '../../shared/column.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { DivisionName } from '../../shared/division-name.tsx';
import { FilterBar } from '../../shared/filter-bar.tsx';
import { filtersOf } from '../../shared/filters-of.ts';
import { ListPage } from '../../shared/list-page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { RecordTable } from '../../shared/record-table.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';

const Filter = filtersOf(HOUSEHOLD.registrationConflicts.list);

const MOST_OUTCOME = 500;

const useColumns = (): Column<typeof HOUSEHOLD.registrationConflicts.list>[] => {
  const label = useLabel();
  const translate = useTranslate();
  return [
    { field: 'name', phone: 'title', render: ({ name }) => name },
    { field: 'identityNumber', phone: 'line', keep: true, render: ({ identityNumber }) => identityNumber },
    {
      field: 'divisionCode',
      phone: 'line',
      render: ({ divisionCode }) => <DivisionName code={divisionCode} />,
    },
    {
      field: 'attemptedBy',
      phone: 'line',
      render: ({ attemptedBy, attempts }) =>
        translate('conflict.attempted', { by: attemptedBy, count: attempts }),
    },
    { field: 'lastAt', sort: 'lastAt', phone: 'line', render: ({ lastAt }) => <When at={lastAt} day /> },
    {
      field: 'householdNumber',
      phone: 'line',
      render: ({ householdId, householdNumber }) =>
        householdId ? (
          <RecordLink resource="households" id={householdId}>
            {householdNumber}
          </RecordLink>
        ) : (
          translate('conflict.elsewhere')
        ),
    },
    { field: 'outcome', from: 'md', phone: 'line', render: ({ outcome }) => outcome },
    {
      field: 'status',
      phone: 'end',
      render: ({ status }) => (
        <ToneChip tone={status === 'open' ? 'note' : 'good'}>{label(ConflictStatus, status)}</ToneChip>
      ),
    },
    {
      field: 'id',
      heading: 'actions',
      phone: 'end',
      render: ({ id, status }) =>
        status === 'open' && (
          <CommandButton
            operation={HOUSEHOLD.registrationConflicts.settle}
            input={(outcome) => ({ id, outcome })}
            label="conflict.settle"
            confirm="conflict.settle_confirm"
            done="conflict.settle_done"
            reason={MOST_OUTCOME}
            reasonLabel="conflict.outcome"
            look={{ size: 'small' }}
          />
        ),
    },
  ];
};

const Filters = () => (
  <FilterBar>
    <Filter.Select name="status" of={ConflictStatus} />
  </FilterBar>
);

/** Registrations that were held, for the township to look into. */
export const RegistrationConflictList = () => (
  <ListPage
    operation={HOUSEHOLD.registrationConflicts.list}
    sort={{ field: 'lastAt', order: 'DESC' }}
    filters={<Filters />}
  >
    <RecordTable columns={useColumns()} />
  </ListPage>
);
