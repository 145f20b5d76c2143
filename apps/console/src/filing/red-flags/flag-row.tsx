import { Box, Typography } from '@mui/material';
import { FILING, FlagState, FlagSubject, IndicatorCode, type RedFlag } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { timeText } from '../../shared/dates.ts';
import { RecordLink } from '../../shared/record-link.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';
import { FlagRecords } from './flag-records.tsx';
import { useEvidenceText } from './use-evidence-text.ts';

const TONES = { open: 'bad', explained: 'good', cleared: 'still' } as const;
const PAGES = { filing: 'filings', tender: 'tenders', entity: 'entities', supplier: 'suppliers' } as const;
const MOST_WORDS = 1000;

/** One flag: what it is on, what was seen, from which records, and what was said to it. */
export const FlagRow = ({ flag }: { flag: RedFlag }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const sentences = useEvidenceText()(flag);
  return (
    <Box
      component="li"
      sx={{
        p: { xs: 2, sm: 2.5 },
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        display: 'flex',
        gap: 2,
        flexWrap: 'wrap',
        alignItems: 'flex-start',
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h3">{label(IndicatorCode, flag.indicator)}</Typography>
          <ToneChip tone={TONES[flag.state]}>{label(FlagState, flag.state)}</ToneChip>
        </Box>
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
          {label(FlagSubject, flag.subjectKind)}{' '}
          <RecordLink resource={PAGES[flag.subjectKind]} id={flag.subjectId}>
            {flag.subjectName}
          </RecordLink>
          {flag.entityName && flag.entityName !== flag.subjectName && ` · ${flag.entityName}`}
          {' · '}
          {translate('red_flag.raised', { time: timeText(flag.raisedAt, language) })}
        </Typography>
        {sentences.map((sentence) => (
          <Typography key={sentence} variant="body2" sx={{ mt: 0.75 }}>
            {sentence}
          </Typography>
        ))}
        <FlagRecords records={flag.evidence.records} />
        {flag.explanation && (
          <Box sx={{ mt: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {translate(flag.state === 'explained' ? 'red_flag.explanation' : 'red_flag.explained_before')}
              {' · '}
              {translate('red_flag.explained_by', {
                name: flag.explainedBy ?? '',
                time: flag.explainedAt ? timeText(flag.explainedAt, language) : '',
              })}
            </Typography>
            <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {flag.explanation}
            </Typography>
          </Box>
        )}
      </Box>
      {flag.state === 'open' && (
        <CommandButton
          operation={FILING.redFlags.explain}
          input={(reason) => ({ id: flag.id, reason })}
          label="red_flag.explain"
          confirm="red_flag.explain_ask"
          done="red_flag.explained"
          reason={MOST_WORDS}
          look={{ variant: 'outlined', size: 'small' }}
        />
      )}
    </Box>
  );
};
