import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext, useResourceContext, useResourceDefinition, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { RecordCards } from './record-cards.tsx';

export interface Column<R extends RaRecord> {
  /** Field name: its label is `resources.{resource}.fields.{field}`. */
  readonly field: string;
  readonly render: (record: R) => ReactNode;
  /** Sort field of the API, where it can be sorted by. */
  readonly sort?: string;
  readonly right?: boolean;
  /** Shown from this width up. */
  readonly from?: 'md' | 'lg' | 'xl';
  /** Not to be broken over lines. */
  readonly keep?: boolean;
  /** Where it stands on the phone: heading, under it, at its end; absent: nowhere. */
  readonly phone?: 'title' | 'line' | 'end';
}

interface RecordTableProps<R extends RaRecord> {
  readonly columns: readonly Column<R>[];
}

/** The rows of the list around it: a table, on the phone a list of cards. A row leads to its record where there is a page for it. */
export const RecordTable = <R extends RaRecord>({ columns }: RecordTableProps<R>) => {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return narrow ? <RecordCards columns={columns} /> : <WideTable columns={columns} />;
};

const WideTable = <R extends RaRecord>({ columns }: RecordTableProps<R>) => {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { hasShow } = useResourceDefinition();
  const navigate = useNavigate();
  const { data = [], sort, setSort } = useListContext<R>();
  const look = (column: Column<R>) => ({
    ...(column.from ? { display: { xs: 'none', [column.from]: 'table-cell' } } : {}),
    ...(column.keep ? { whiteSpace: 'nowrap' } : {}),
  });
  return (
    <Paper sx={{ overflow: 'hidden' }}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table>
          <TableHead>
            <TableRow>
              {columns.map((column) => {
                const label = translate(`resources.${resource}.fields.${column.field}`);
                const active = column.sort === sort.field;
                const order = sort.order === 'ASC' ? 'asc' : 'desc';
                return (
                  <TableCell
                    key={column.field}
                    align={column.right ? 'right' : 'left'}
                    sortDirection={active ? order : false}
                    sx={look(column)}
                  >
                    {column.sort ? (
                      <TableSortLabel
                        active={active}
                        direction={active ? order : 'desc'}
                        onClick={() => setSort({ field: column.sort ?? '', order: active && order === 'desc' ? 'ASC' : 'DESC' })}
                      >
                        {label}
                      </TableSortLabel>
                    ) : (
                      label
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((record) => (
              <TableRow
                key={record.id}
                hover={hasShow}
                onClick={hasShow ? () => navigate(`/${resource}/${record.id}/show`) : undefined}
                sx={{ cursor: hasShow ? 'pointer' : 'default', '&:last-child td': { borderBottom: 0 } }}
              >
                {columns.map((column) => (
                  <TableCell key={column.field} align={column.right ? 'right' : 'left'} sx={look(column)}>
                    {column.render(record) || '—'}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Paper>
  );
};
