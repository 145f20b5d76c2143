import { Alert, Box, Button, Skeleton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { API } from '@yinhu/contracts';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { session } from '../api/session.ts';
import { useOperation } from '../api/use-operation.ts';
import { useLabel } from '../i18n/use-label.ts';
import { PROVINCE } from '../layout/menu-items.ts';
import type { Figure } from '../overview/figures.ts';
import { usePrint } from '../overview/use-print.ts';
import { DivisionSearch } from '../shared/division-search.tsx';
import { LoadError } from '../shared/load-error.tsx';
import { Section } from '../shared/section.tsx';
import { ToneChip } from '../shared/status-chip.tsx';

/** The overview's figures beside what the services count themselves. */
export const Recount = () => {
  const translate = useTranslate();
  const label = useLabel();
  const print = usePrint();
  const own = session.current?.divisionCode ?? PROVINCE;
  const [code, setCode] = useState(own);
  const { data, error, isFetching, refetch } = useOperation(API.oversight.recount, { code });
  const wrong = data?.figures.filter((figure) => !figure.equal).length ?? 0;
  return (
    <Section
      title={translate('operations.recount')}
      flush
      actions={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box sx={{ width: 260 }}>
            <DivisionSearch label={translate('operations.recount_division')} value={[code]} onChange={(codes) => setCode(codes[0] ?? own)} within={own} />
          </Box>
          <Button variant="outlined" loading={isFetching} onClick={() => void refetch()}>
            {translate('operations.recount')}
          </Button>
        </Box>
      }
    >
      {error ? (
        <LoadError error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton variant="rounded" height={200} sx={{ m: 2 }} />
      ) : (
        <>
          <Alert severity={data.equal ? 'success' : 'error'} sx={{ mx: 2.5, mb: 1.5 }}>
            {data.equal ? translate('operations.recount_equal') : translate('operations.recount_unequal', { n: wrong })}
          </Alert>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('overview.figure')}</TableCell>
                <TableCell align="right">{translate('operations.overview_figure')}</TableCell>
                <TableCell align="right">{translate('operations.service_figure')}</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {data.figures.map((row) => (
                <TableRow key={row.figure}>
                  <TableCell>{label('figure', row.figure)}</TableCell>
                  <TableCell align="right">{print(row.figure as Figure, row.oversight)}</TableCell>
                  <TableCell align="right">{print(row.figure as Figure, row.service)}</TableCell>
                  <TableCell align="right">
                    <ToneChip tone={row.equal ? 'good' : 'bad'}>{translate(row.equal ? 'operations.equal' : 'operations.unequal')}</ToneChip>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </Section>
  );
};
