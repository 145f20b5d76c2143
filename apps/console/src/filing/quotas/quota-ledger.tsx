import {
  Box,
  Button,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { type QuotaMovement, QuotaMovementKind } from '@yinhu/contracts/filing';
import { useInfiniteGetList, useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { exactMoney } from '../../shared/money.ts';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { usePerson } from '../../shared/use-person.ts';
import { When } from '../../shared/when.tsx';

/** On the phone what these columns say stands under what is left. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };
const NARROW = { display: { sm: 'none' }, color: 'text.secondary' };

/** A ledger of a busy year has thousands of entries. */
const READ_AT_ONCE = 50;

/** Every entry with what was available after it, the latest first. */
export const QuotaLedger = ({ quotaId }: Pick<QuotaMovement, 'quotaId'>) => {
  const translate = useTranslate();
  const { data, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteGetList<QuotaMovement>('quota-movements', {
      filter: { quotaId },
      pagination: { page: 1, perPage: READ_AT_ONCE },
      sort: { field: 'entry', order: 'DESC' },
    });
  return (
    <Section title={translate('quota.ledger')} flush>
      {isPending && <Skeleton variant="rectangular" height={64} sx={{ m: 2 }} />}
      {error && <LoadError error={error} retry={() => void refetch()} />}
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
          {data?.pages
            .flatMap((page) => page.data)
            .map((movement) => (
              <Entry key={movement.id} movement={movement} />
            ))}
        </TableBody>
      </Table>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage} sx={{ m: 1.5 }}>
          {translate('list.more')}
        </Button>
      )}
    </Section>
  );
};

const Entry = ({ movement }: { movement: QuotaMovement }) => {
  const translate = useTranslate();
  const person = usePerson();
  const label = useLabel();
  const language = useLanguage();
  const kind = label(QuotaMovementKind, movement.kind);
  const balance = exactMoney(movement.balanceFen, language);
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell>
        <When at={movement.at} day />
        <Typography variant="body2" component="div" sx={NARROW}>
          {kind} <Concerned movement={movement} />
          <Box>{reasonOf(movement)}</Box>
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
      <TableCell sx={WIDE}>{reasonOf(movement)}</TableCell>
      <TableCell sx={WIDE}>
        <Concerned movement={movement} />
      </TableCell>
    </TableRow>
  );
};

/** The plan or the other quota that an entry is about. */
const Concerned = ({ movement: { filingId, otherQuotaId } }: { movement: QuotaMovement }) => {
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

/** Why money was given, and why a second time. */
const reasonOf = ({ reason, repeatReason }: QuotaMovement): string =>
  [reason, repeatReason].filter(Boolean).join(' · ');
