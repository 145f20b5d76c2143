import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type RaRecord, useListContext, useResourceContext, useResourceDefinition, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { keyOf, type RecordColumn } from './column.ts';
import { RecordCards } from './record-cards.tsx';

interface RecordTableProps<R extends RaRecord> {
  readonly columns: readonly RecordColumn<R>[];
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
  const look = (column: RecordColumn<R>) => ({
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
                const label = translate(`resources.${resource}.fields.${keyOf(column)}`);
                const active = column.sort === sort.field;
                const order = sort.order === 'ASC' ? 'asc' : 'desc';
                return (
                  <TableCell
                    key={keyOf(column)}
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
                  <TableCell key={keyOf(column)} align={column.right ? 'right' : 'left'} sx={look(column)}>
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
