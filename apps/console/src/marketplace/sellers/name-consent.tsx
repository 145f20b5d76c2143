import { Box, Button, Typography } from '@mui/material';
import type { Operation } from '@yinhu/contracts/kernel';
import { MARKETPLACE, type NameConsent, type SellerCard } from '@yinhu/contracts/marketplace';
import { type ReactNode, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText, today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { Section } from '../../shared/section.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** Whether a farmer is named in public, for the station that keeps the consent and for the office. */
export const NameConsentSection = ({ seller }: { seller: SellerCard }) =>
  seller.kind === 'farmer_household' && mayCall(MARKETPLACE.sellers.nameConsent, session.role) ? (
    <Consent seller={seller} />
  ) : null;

const Consent = ({ seller: { id, representedBy } }: { seller: SellerCard }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const { data } = useOperation(MARKETPLACE.sellers.nameConsent, { id });
  if (!data) return null;
  const day = data.givenOn ?? data.withdrawnOn;
  return (
    <Section title={translate('name_consent.title')}>
      <Typography variant="body2">{translate('name_consent.shown_as', { name: data.publicName })}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(stateOf(data), { day: day && dateText(day, language), evidence: data.evidence ?? '' })}
      </Typography>
      {representedBy === session.current?.organisationId && (
        <Box sx={{ mt: 1.5 }}>{data.givenOn === null ? <Give id={id} /> : <Withdraw id={id} />}</Box>
      )}
    </Section>
  );
};

const stateOf = ({ givenOn, withdrawnOn }: NameConsent): string =>
  `name_consent.${givenOn !== null ? 'given' : withdrawnOn !== null ? 'withdrawn' : 'never'}`;

const Give = ({ id }: { id: string }) => (
  <ConsentDialog
    operation={MARKETPLACE.sellers.giveNameConsent}
    id={id}
    label="give"
    defaults={{ givenOn: today() }}
  >
    <DayInput source="givenOn" max={today()} label="name_consent.given_on" />
    <WordsInput source="evidence" label="name_consent.evidence" />
  </ConsentDialog>
);

const Withdraw = ({ id }: { id: string }) => (
  <ConsentDialog
    operation={MARKETPLACE.sellers.withdrawNameConsent}
    id={id}
    label="withdraw"
    defaults={{ withdrawnOn: today() }}
    danger
  >
    <DayInput source="withdrawnOn" max={today()} label="name_consent.withdrawn_on" />
    <WordsInput source="reason" label="name_consent.reason" />
  </ConsentDialog>
);

interface ConsentDialogProps<Op extends Operation> {
  readonly operation: Op;
  readonly id: string;
  readonly label: 'give' | 'withdraw';
  readonly defaults: object;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

const ConsentDialog = <Op extends Operation>({
  operation,
  id,
  label,
  defaults,
  danger,
  children,
}: ConsentDialogProps<Op>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const done = () => {
    notify('name_consent.done', { type: 'success' });
    close();
  };
  return (
    <>
      <Button variant="outlined" color={danger ? 'error' : 'primary'} onClick={() => setOpen(true)}>
        {translate(`name_consent.${label}`)}
      </Button>
      {open && (
        <FormDialog
          operation={operation}
          resource="sellers"
          title={translate(`name_consent.${label}`)}
          hint={translate(`name_consent.${label}_hint`)}
          defaults={defaults}
          toInput={(values) => ({ ...values, id })}
          danger={danger}
          onDone={done}
          onClose={close}
        >
          {children}
        </FormDialog>
      )}
    </>
  );
};
