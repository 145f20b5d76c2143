import { Alert, Box, Button, MenuItem, Link as MuiLink, TextField, Typography } from '@mui/material';
import { FILING, type TenderDetail, TenderStep } from '@yinhu/contracts/filing';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { messageOf } from '../../api/problems.ts';
import { session } from '../../api/session.ts';
import { useDownload, useUpload } from '../../api/use-files.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { Section } from '../../shared/section.tsx';
import { When } from '../../shared/when.tsx';

/** The files of a tender's steps. */
export const TenderDocuments = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const { mutate: download } = useDownload(FILING.tenders.downloadDocument);
  return (
    <Section title={translate('tender.documents')}>
      {tender.documents.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('tender.no_documents')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {tender.documents.map(({ id, fileName, step, at, filingId }) => (
          <Box component="li" key={id}>
            <MuiLink
              component="button"
              type="button"
              onClick={() => download({ id: tender.id, documentId: id })}
              sx={{ fontWeight: 600, textAlign: 'left', overflowWrap: 'anywhere' }}
            >
              {fileName}
            </MuiLink>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {label(TenderStep, step)} · <When at={at} day />
              {filingId && ` · ${translate('tender.of_plan')}`}
            </Typography>
          </Box>
        ))}
      </Box>
      {mayCall(FILING.tenders.addDocument, session.role) && <Upload tender={tender} />}
    </Section>
  );
};

/** The records a document may belong to, named by what people know them by. */
function recordsOf(
  { bids, awards, contracts }: TenderDetail,
  step: TenderStep,
): { id: string; name: string }[] | null {
  const of = <T extends { readonly id: string }>(entries: readonly T[], nameOf: (entry: T) => string) =>
    entries.map((entry) => ({ id: entry.id, name: nameOf(entry) }));
  switch (step) {
    case 'bid':
      return of(bids, ({ supplier }) => supplier.name);
    case 'award':
      return of(awards, ({ supplier, awardedOn }) => supplier?.name ?? awardedOn);
    case 'contract':
      return of(contracts, ({ number }) => number);
    case 'change':
      return of(
        contracts.flatMap(({ changes }) => changes),
        ({ changedOn, reason }) => `${changedOn} ${reason}`,
      );
    case 'delivery':
      return of(
        contracts.flatMap(({ deliveries }) => deliveries),
        ({ deliveredOn, description }) => `${deliveredOn} ${description}`,
      );
    case 'acceptance':
      return of(
        contracts.flatMap(({ acceptances }) => acceptances),
        ({ acceptedOn }) => acceptedOn,
      );
    case 'payment':
      return of(
        contracts.flatMap(({ payments }) => payments),
        ({ paidOn, voucher }) => `${paidOn} ${voucher}`,
      );
    default:
      return null;
  }
}

const Upload = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<TenderStep>('notice');
  const [recordId, setRecordId] = useState('');
  const { mutate, isPending, error } = useUpload(FILING.tenders.addDocument);
  const usable = TenderStep.options.filter((one) => recordsOf(tender, one)?.length !== 0);
  const records = recordsOf(tender, step);
  const send = (file: File | undefined) => {
    if (!file) return;
    const fields = { id: tender.id, step, ...(records ? { recordId } : {}) };
    mutate({ file, fields }, { onSuccess: () => notify('tender.done', { type: 'success' }) });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mt: 2 }}>
      <TextField
        select
        label={translate('resources.tenders.fields.step')}
        value={step}
        onChange={(event) => {
          const next = event.target.value as TenderStep;
          setStep(next);
          setRecordId(recordsOf(tender, next)?.[0]?.id ?? '');
        }}
      >
        {usable.map((one) => (
          <MenuItem key={one} value={one}>
            {label(TenderStep, one)}
          </MenuItem>
        ))}
      </TextField>
      {records && (
        <TextField
          select
          label={label(TenderStep, step)}
          value={recordId}
          onChange={(event) => setRecordId(event.target.value)}
        >
          {records.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,.odt,.ods,.csv"
        onChange={(event) => {
          send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        variant="outlined"
        loading={isPending}
        onClick={() => input.current?.click()}
        sx={{ justifySelf: 'start' }}
      >
        {translate('tender.upload')}
      </Button>
      {error && <Alert severity="error">{translate(messageOf(error), { _: messageOf(error) })}</Alert>}
    </Box>
  );
};
