import { Box, Typography } from '@mui/material';
import type { FlagEvidence } from '@yinhu/contracts/filing';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { DivisionNames } from '../../shared/division-names.tsx';
import { exactMoney } from '../../shared/money.ts';
import { RecordLink } from '../../shared/record-link.tsx';

type Record = FlagEvidence['records'][number];
const PAGES = { filing: 'filings', tender: 'tenders', supplier: 'suppliers' } as const;

/** The records an indicator saw, each with what it saw of it. */
export const FlagRecords = ({ records }: { records: readonly Record[] }) => {
  const translate = useTranslate();
  if (records.length === 0) return null;
  return (
    <Box sx={{ mt: 0.75 }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {translate('red_flag.records')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {records.map((record, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: evidence is fixed, and one supplier may stand in it twice
          <Typography component="li" variant="body2" key={i}>
            <RecordLink resource={PAGES[record.kind]} id={record.id}>
              {record.name}
            </RecordLink>
            <Seen record={record} />
          </Typography>
        ))}
      </Box>
    </Box>
  );
};

const Seen = ({ record: { facts } }: { record: Record }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const words = Object.entries(facts).map(([name, fact]): ReactNode => {
    if (name.endsWith('Fen')) return exactMoney(Number(fact), language);
    if (name === 'lot') return translate('red_flag.lot', { lot: fact });
    if (name === 'divisions') return <DivisionNames codes={String(fact).split('、')} />;
    return name.endsWith('On') ? dateText(String(fact), language) : String(fact);
  });
  return words.map((word, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a record are fixed
    <span key={i}>
      {' · '}
      {word}
    </span>
  ));
};
