import { Box } from '@mui/material';
import type { Operation } from '@yinhu/contracts/kernel';
import type { ReactNode } from 'react';
import {
  ListBase,
  type ListBaseProps,
  type RaRecord,
  useGetResourceLabel,
  useListContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { CreateLink } from './create-link.tsx';
import { ListPager } from './list-pager.tsx';
import type { FilterValuesOf, SortOf } from './list-types.ts';
import { LoadError } from './load-error.tsx';
import { NothingHere } from './nothing-here.tsx';
import { Page } from './page.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';
import { useKnownList } from './use-known-list.ts';

/** What a list begins with has react-admin's own names: another name would be passed on, and mean nothing. */
interface ListPageProps<Op extends Operation> extends Pick<ListBaseProps, 'perPage'> {
  /** What the list shows: sort and filters are its own. */
  readonly operation: Op;
  readonly sort: { readonly field: SortOf<Op>; readonly order: 'ASC' | 'DESC' };
  /** Filters that are always set. */
  readonly filter?: FilterValuesOf<Op>;
  readonly filterDefaultValues?: FilterValuesOf<Op>;
  readonly filters?: ReactNode;
  /** Between the heading and the filters. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly skeleton?: ReactNode;
  readonly children: ReactNode;
}

/** A resource's list: heading, filters, rows, pager; skeleton, emptiness and failure in place of the rows. */
export const ListPage = <Op extends Operation>({
  operation,
  above,
  filters,
  actions,
  skeleton,
  children,
  perPage = 25,
  ...base
}: ListPageProps<Op>) =>
  useKnownList(operation) && (
    <ListBase {...base} perPage={perPage} disableSyncWithLocation={false}>
      <ListFrame above={above} filters={filters} actions={actions} skeleton={skeleton}>
        {children}
      </ListFrame>
    </ListBase>
  );

const ListFrame = ({
  above,
  filters,
  actions,
  skeleton,
  children,
}: Pick<ListPageProps<Operation>, 'above' | 'filters' | 'actions' | 'skeleton' | 'children'>) => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const label = useGetResourceLabel();
  const { data, error, isPending, isFetching, refetch, total } = useListContext<RaRecord>();
  const body =
    error && !data ? (
      <LoadError error={error} retry={() => void refetch()} />
    ) : isPending ? (
      (skeleton ?? <RecordSkeleton />)
    ) : data && data.length > 0 ? (
      <>
        <Box aria-busy={isFetching} sx={{ opacity: isFetching ? 0.75 : 1, transition: 'opacity 0.2s' }}>
          {children}
        </Box>
        <ListPager />
      </>
    ) : (
      <NothingHere />
    );
  return (
    <Page
      title={label(resource, 2)}
      lead={translate(`resources.${resource}.lead`, { _: '' })}
      actions={
        <>
          {actions}
          <CreateLink />
        </>
      }
    >
      {above}
      {filters && <Box sx={{ mb: 1.5 }}>{filters}</Box>}
      <Box
        aria-live="polite"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {total !== undefined && translate('list.total', { total })}
      </Box>
      {body}
    </Page>
  );
};
