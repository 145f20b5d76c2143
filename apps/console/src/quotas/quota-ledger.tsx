import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../i18n/use-label.ts';
import { exactMoney } from '../shared/money.ts';
import { RecordLink } from '../shared/record-link.tsx';
import { Section } from '../shared/section.tsx';
import { usePerson } from '../shared/use-person.ts';
import { When } from '../shared/when.tsx';
import type { QuotaRecord } from './quota-show.tsx';

type Movement = QuotaRecord['movements'][number];

/** On the phone what these columns say stands under what is left. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };
const NARROW = { display: { sm: 'none' }, color: 'text.secondary' };

/** A ledger of a busy year has thousands of entries. */
const SHOWN_AT_ONCE = 50;

/** Every entry with what was available after it, the latest first. */
export const QuotaLedger = ({ movements }: Pick<QuotaRecord, 'movements'>) => {
  const translate = useTranslate();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  return (
    <Section title={translate('quota.ledger')} flush>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('quota.when')}</TableCell>
            <TableCell sx={WIDE}>{translate('quota.kind')}</TableCell>
            <TableCell align="right">{translate('quota.amount')}</TableCell>
            <TableCell align="right" sx={WIDE}>
              {translate('quota.balance')}
            </TableCell>
            <TableCell sx={WIDE}>{translate('quota.by')}</TableCell>
            <TableCell sx={WIDE}>{translate('resources.quotas.fields.reason')}</TableCell>
            <TableCell sx={WIDE}>{translate('quota.filing')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {movements
            .toReversed()
            .slice(0, shown)
            .map((movement) => (
              <Entry key={movement.id} movement={movement} />
            ))}
        </TableBody>
      </Table>
      {movements.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)} sx={{ m: 1.5 }}>
          {translate('list.more')}
        </Button>
      )}
    </Section>
  );
};

const Entry = ({ movement }: { movement: Movement }) => {
  const translate = useTranslate();
  const person = usePerson();
  const label = useLabel();
  const language = useLanguage();
  const kind = label('quotaMovement', movement.kind);
  const balance = exactMoney(movement.balanceFen, language);
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell>
        <When at={movement.at} day />
        <Typography variant="body2" component="div" sx={NARROW}>
          {kind} <Concerned movement={movement} />
          <Box>{movement.reason}</Box>
        </Typography>
      </TableCell>
      <TableCell sx={WIDE}>{kind}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {exactMoney(movement.amountFen, language)}
        <Typography variant="caption" component="div" sx={NARROW}>
          {translate('quota.balance')} {balance}
        </Typography>
      </TableCell>
      <TableCell align="right" sx={{ ...WIDE, whiteSpace: 'nowrap', color: 'text.secondary' }}>
        {balance}
      </TableCell>
      <TableCell sx={WIDE}>{person(movement.by)}</TableCell>
      <TableCell sx={WIDE}>{movement.reason}</TableCell>
      <TableCell sx={WIDE}>
        <Concerned movement={movement} />
      </TableCell>
    </TableRow>
  );
};

/** The plan or the other quota that an entry is about. */
const Concerned = ({ movement: { filingId, otherQuotaId } }: { movement: Movement }) => {
  const translate = useTranslate();
  if (otherQuotaId) {
    return (
      <RecordLink resource="quotas" id={otherQuotaId}>
        {translate('quota.open_quota')}
      </RecordLink>
    );
  }
  if (!filingId) return null;
  return (
    <RecordLink resource="filings" id={filingId}>
      {translate('quota.open_filing')}
    </RecordLink>
  );
};
