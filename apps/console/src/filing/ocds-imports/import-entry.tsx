import { Box, Typography } from '@mui/material';
import { FundingSource, type OcdsFault, type OcdsImportEntry, OcdsOutcome } from '@yinhu/contracts/filing';
import { faultText } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { ToneChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import type { Tone } from '../../theme/palette.ts';
import { ImportProgress } from './import-progress.tsx';

export const OUTCOME_TONES: Readonly<Record<OcdsOutcome, Tone>> = {
  new: 'busy',
  taken: 'good',
  repeated: 'still',
  left: 'note',
  refused: 'bad',
};

/** One process of a file: what it is, what becomes of it, and why not. */
export const ImportEntry = ({ entry }: { entry: OcdsImportEntry }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { ocid, title, buyer, budgetFen, filedAt, filingId, tenderId, progress, outcome, faults, leftOut } =
    entry;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600, flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
          {title ?? ocid}
        </Typography>
        <ToneChip tone={OUTCOME_TONES[outcome]}>{label(OcdsOutcome, outcome)}</ToneChip>
      </Box>
      <Typography
        variant="body2"
        component="div"
        sx={{ color: 'text.secondary', display: 'flex', gap: 1.5, flexWrap: 'wrap' }}
      >
        {buyer && <span>{buyer}</span>}
        {budgetFen !== null && <Money fen={budgetFen} exact />}
        {filedAt && <When at={filedAt} day />}
        {filingId && (
          <RecordLink resource="filings" id={filingId}>
            {translate('ocds_import.open')}
          </RecordLink>
        )}
        {tenderId && (
          <RecordLink resource="tenders" id={tenderId}>
            {translate('ocds_import.open_tender')}
          </RecordLink>
        )}
      </Typography>
      <Typography
        variant="caption"
        component="div"
        sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {title === null ? entry.releases.join(', ') : ocid}
      </Typography>
      {progress && <ImportProgress progress={progress} />}
      {faults.length > 0 && outcome !== 'refused' && (
        <Typography variant="body2" sx={{ mt: 0.5, fontWeight: 600, color: 'warning.main' }}>
          {translate('ocds_import.parts')}
        </Typography>
      )}
      {faults.length > 0 && (
        <Box
          component="ul"
          sx={{ m: 0, mt: 0.5, pl: 2.5, color: outcome === 'refused' ? 'error.main' : 'warning.main' }}
        >
          {faults.map((fault) => (
            <Fault
              key={`${fault.releaseId} ${fault.field} ${fault.reason} ${JSON.stringify(fault.params)}`}
              fault={fault}
            />
          ))}
        </Box>
      )}
      {leftOut.length > 0 && outcome !== 'refused' && (
        <Typography
          variant="caption"
          component="div"
          sx={{ mt: 0.5, color: 'warning.main', overflowWrap: 'anywhere' }}
        >
          {translate('ocds_import.left_out', { fields: leftOut.join(', ') })}
        </Typography>
      )}
    </Box>
  );
};

const Fault = ({ fault: { releaseId, field, reason, params } }: { fault: OcdsFault }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const label = useLabel();
  const worded = params?.source ? { ...params, source: label(FundingSource, String(params.source)) } : params;
  return (
    <Typography variant="body2" component="li" sx={{ overflowWrap: 'anywhere' }}>
      {releaseId && `${translate('ocds_import.release', { id: releaseId })} · `}
      <code>{field}</code> {faultText(reason, worded, language)}
    </Typography>
  );
};
