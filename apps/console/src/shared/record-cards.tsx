import { Box, Paper, Typography } from '@mui/material';
import { Fragment } from 'react';
import { type RaRecord, useListContext, useResourceContext, useResourceDefinition } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { keyOf, type RecordColumn } from './column.ts';

/** The rows of a list on a phone. The heading holds the link, so that the whole card need not be one. */
export const RecordCards = <R extends RaRecord>({ columns }: { columns: readonly RecordColumn<R>[] }) => {
  const resource = useResourceContext() ?? '';
  const { hasShow } = useResourceDefinition();
  const navigate = useNavigate();
  const { data = [] } = useListContext<R>();
  const at = (place: RecordColumn<R>['phone']) => columns.filter((column) => column.phone === place);
  return (
    <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0, overflow: 'hidden' }}>
      {data.map((record, i) => (
        <Box
          component="li"
          key={record.id}
          onClick={hasShow ? () => navigate(`/${resource}/${record.id}/show`) : undefined}
          sx={{
            p: 1.75,
            borderTop: i ? 1 : 0,
            borderColor: 'divider',
            display: 'flex',
            gap: 1.5,
            justifyContent: 'space-between',
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            {at('title').map((column) => (
              <Box key={keyOf(column)} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {column.render(record)}
              </Box>
            ))}
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
              {at('line')
                .map((column) => ({ field: keyOf(column), content: column.render(record) }))
                .filter(({ content }) => content)
                .map(({ field, content }, j) => (
                  <Fragment key={field}>
                    {j > 0 && ' · '}
                    {content}
                  </Fragment>
                ))}
            </Typography>
          </Box>
          <Box
            sx={{
              textAlign: 'right',
              flex: 'none',
              display: 'flex',
              flexDirection: 'column',
              gap: 0.5,
              alignItems: 'flex-end',
              fontSize: '0.875rem',
            }}
          >
            {at('end').map((column) => (
              <Box key={keyOf(column)}>{column.render(record)}</Box>
            ))}
          </Box>
        </Box>
      ))}
    </Paper>
  );
};
