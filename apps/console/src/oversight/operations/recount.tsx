import CancelOutlined from '@mui/icons-material/CancelOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import {
  Alert,
  Box,
  Button,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { type FigureRecount, OVERSIGHT, SummaryFigure } from '@yinhu/contracts/oversight';
import { PROVINCE } from '@yinhu/contracts/system';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { DivisionSearch } from '../../shared/division-search.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { exactMoney } from '../../shared/money.ts';
import { Section } from '../../shared/section.tsx';

/** The overview's figures beside what the services count themselves. */
export const Recount = () => {
  const translate = useTranslate();
  const own = session.current?.divisionCode ?? PROVINCE;
  const [code, setCode] = useState(own);
  const { data, error, isFetching, refetch } = useOperation(OVERSIGHT.divisions.recount, { code });
  const wrong = data?.figures.filter((figure) => !figure.equal).length ?? 0;
  return (
    <Section
      title={translate('operations.recount')}
      flush
      actions={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box sx={{ width: 260 }}>
            <DivisionSearch
              label={translate('operations.recount_division')}
              value={[code]}
              onChange={(codes) => setCode(codes[0] ?? own)}
              within={own}
            />
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
            {data.equal
              ? translate('operations.recount_equal')
              : translate('operations.recount_unequal', { n: wrong })}
          </Alert>
          <Table
            size="small"
            sx={{ '& th, & td': { px: { xs: 1, sm: 2 }, fontSize: { xs: '0.75rem', sm: '0.875rem' } } }}
          >
            <TableHead>
              <TableRow>
                <TableCell>{translate('operations.figure')}</TableCell>
                <TableCell align="right">{translate('operations.overview_figure')}</TableCell>
                <TableCell align="right">{translate('operations.service_figure')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.figures.map((row) => (
                <RecountRow key={row.figure} {...row} />
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </Section>
  );
};

/** To the fen and to the last one: a rounded figure would hide a difference. */
const RecountRow = ({ figure, oversight, service, equal }: FigureRecount['figures'][number]) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const print = (value: number) =>
    figure.endsWith('Fen') ? exactMoney(value, language) : new Intl.NumberFormat(language).format(value);
  const Icon = equal ? CheckCircleOutlined : CancelOutlined;
  return (
    <TableRow sx={equal ? {} : { bgcolor: 'error.light' }}>
      <TableCell>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Icon
            titleAccess={translate(equal ? 'operations.equal' : 'operations.unequal')}
            sx={{ fontSize: 18, flex: 'none', color: equal ? 'success.main' : 'error.main' }}
          />
          {label(SummaryFigure, figure)}
        </Box>
      </TableCell>
      <TableCell align="right">{print(oversight)}</TableCell>
      <TableCell align="right">{print(service)}</TableCell>
    </TableRow>
  );
};
