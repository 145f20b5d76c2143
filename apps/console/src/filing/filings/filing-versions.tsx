import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { AmendmentStatus, FILING, type FilingDetail, type FilingVersion } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { usePerson } from '../../shared/use-person.ts';
import { PlanChanges } from './plan-changes.tsx';
import { usePlanChanges } from './use-plan-changes.ts';

/**
 * The versions that a plan has had, and what differs between two of them; nothing for a plan that was never
 * amended.
 */
export const FilingVersions = ({ filing }: { filing: FilingDetail }) => {
  const translate = useTranslate();
  const amended = filing.planVersion > 1;
  const { data } = useOperation(FILING.filings.versions, { id: filing.id }, { enabled: amended });
  const ended = filing.amendments.filter(({ status }) => status === 'refused' || status === 'withdrawn');
  const current = data?.versions.length === filing.planVersion ? data.versions : undefined;
  return (
    <>
      {amended && current && (
        <Section title={translate('versions.title')} flush>
          <Comparison versions={current} />
        </Section>
      )}
      {ended.length > 0 && <NotTaken amendments={ended} />}
    </>
  );
};

const Comparison = ({ versions }: { versions: readonly FilingVersion[] }) => {
  const latest = versions.length;
  const [[from, to], choose] = useState<readonly [number, number]>([latest - 1, latest]);
  const versionOf = (n: number) => versions.find(({ planVersion }) => planVersion === n);
  const [before, after] = [versionOf(from), versionOf(to)];
  return (
    <>
      <Box
        sx={{
          px: { xs: 2, sm: 2.5 },
          pt: 1,
          pb: 1.5,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' },
        }}
      >
        <VersionChoice
          label="before"
          value={from}
          versions={versions}
          onChange={(next) => choose([next, to])}
        />
        <VersionChoice
          label="after"
          value={to}
          versions={versions}
          onChange={(next) => choose([from, next])}
        />
      </Box>
      {before && after && <Differences before={before} after={after} />}
    </>
  );
};

interface VersionChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly versions: readonly FilingVersion[];
  readonly onChange: (version: number) => void;
}

const VersionChoice = ({ label, value, versions, onChange }: VersionChoiceProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const person = usePerson();
  const chosen = versions.find(({ planVersion }) => planVersion === value);
  const since =
    chosen &&
    translate('versions.since', { time: timeText(chosen.inForceFrom, language), name: person(chosen.by) });
  return (
    <TextField
      select
      size="small"
      label={translate(`amendment.${label}`)}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      helperText={chosen?.reason ? `${since} · ${chosen.reason}` : since}
    >
      {versions.map(({ planVersion }) => (
        <MenuItem key={planVersion} value={planVersion}>
          {translate('versions.version', { n: planVersion })}
          {planVersion === versions.length && ` · ${translate('versions.current')}`}
        </MenuItem>
      ))}
    </TextField>
  );
};

const Differences = ({ before, after }: { before: FilingVersion; after: FilingVersion }) => {
  const translate = useTranslate();
  const changes = usePlanChanges(before.content, after.content);
  if (changes.length > 0) return <PlanChanges changes={changes} />;
  return (
    <Typography variant="body2" sx={{ px: 2.5, pb: 2, color: 'text.secondary' }}>
      {translate('versions.same')}
    </Typography>
  );
};

const NotTaken = ({ amendments }: { amendments: FilingDetail['amendments'] }) => {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Section title={translate('versions.not_taken')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {amendments.toReversed().map(({ id, status, reason, proposedAt, proposedBy, decisionReason }) => (
          <Box component="li" key={id}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {reason}
              </Typography>
              <StatusChip of={AmendmentStatus} value={status} />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('amendment.proposed', { name: proposedBy, time: timeText(proposedAt, language) })}
              {decisionReason && ` · ${decisionReason}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
