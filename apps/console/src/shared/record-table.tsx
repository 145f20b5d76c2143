import { Box, Paper, useMediaQuery } from '@mui/material';
import { type Theme, useTheme } from '@mui/material/styles';
import {
  ColumnsButton,
  DataTable,
  type DataTableColumnProps,
  type RaRecord,
  useDataTableRenderContext,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { keyOf, type RecordColumn } from './column.ts';
import { RecordCards } from './record-cards.tsx';

interface RecordTableProps<R extends RaRecord> {
  readonly columns: readonly RecordColumn<R>[];
}

/**
 * The rows of the list around it: a table, on the phone a list of cards. A row leads to its record where
 * there is a page for it.
 */
export const RecordTable = <R extends RaRecord>({ columns }: RecordTableProps<R>) => {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return narrow ? <RecordCards columns={columns} /> : <WideTable columns={columns} />;
};

/**
 * React-admin's table, with a choice of columns that is remembered. Until somebody chooses, those are hidden
 * that need more room.
 */
const WideTable = <R extends RaRecord>({ columns }: RecordTableProps<R>) => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { hasShow } = useResourceDefinition();
  const hasRoom = useRoom();
  const hidden = columns.filter(({ from }) => from && !hasRoom[from]).map(sourceOf);
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: -0.5, mb: 0.5 }}>
        <ColumnsButton />
      </Box>
      <Paper sx={{ overflow: 'hidden' }}>
        <Box sx={{ overflowX: 'auto' }}>
          <DataTable
            key={hidden.join()}
            hiddenColumns={hidden}
            bulkActionButtons={false}
            rowClick={hasShow ? 'show' : false}
            sx={{ '& tbody tr:last-child td': { borderBottom: 0 } }}
          >
            {columns.map((column) => (
              <SortedColumn
                key={keyOf(column)}
                source={sourceOf(column)}
                label={translate(`resources.${resource}.fields.${keyOf(column)}`)}
                disableSort={!column.sort}
                sortByOrder="DESC"
                align={column.right ? 'right' : 'left'}
                sx={column.keep ? { whiteSpace: 'nowrap' } : {}}
                render={(record) => column.render(record as R) || '—'}
              />
            ))}
          </DataTable>
        </Box>
      </Paper>
    </>
  );
};

/** The API's sort field where there is one, as the table sorts by its columns' sources. */
const sourceOf = <R,>(column: RecordColumn<R>): string => column.sort ?? keyOf(column);

function useRoom(): Readonly<Record<'md' | 'lg' | 'xl', boolean>> {
  const { breakpoints } = useTheme();
  return {
    md: useMediaQuery(breakpoints.up('md')),
    lg: useMediaQuery(breakpoints.up('lg')),
    xl: useMediaQuery(breakpoints.up('xl')),
  };
}

/**
 * A column whose heading tells assistive technology how the rows are sorted by it, which react-admin's own
 * does not.
 */
const SortedColumn = (props: DataTableColumnProps) => {
  const { sort } = useListContext();
  const isHeading = useDataTableRenderContext() === 'header';
  const order = sort.order === 'ASC' ? 'asc' : 'desc';
  const sortDirection = isHeading && !props.disableSort && sort.field === props.source ? order : undefined;
  return <DataTable.Col {...props} {...(sortDirection ? { sortDirection } : {})} />;
};
