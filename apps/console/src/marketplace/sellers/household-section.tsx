import { Alert, Button, Typography } from '@mui/material';
import { HOUSEHOLD, type HouseholdLink, HouseholdLinkStatus } from '@yinhu/contracts/household';
import { MARKETPLACE, type SellerCard } from '@yinhu/contracts/marketplace';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { LinkActions } from '../../household/household-links/link-actions.tsx';
import { Facts } from '../../shared/facts.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { Row } from '../../shared/row.tsx';
import { Section } from '../../shared/section.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** Whose farmer he is, for those who may know: the station proposes it, the cadre of the village decides. */
export const HouseholdSection = ({ seller }: { seller: SellerCard }) =>
  seller.kind === 'farmer_household' && mayCall(HOUSEHOLD.links.list, session.role) ? (
    <LatestLink seller={seller} />
  ) : null;

const LatestLink = ({ seller }: { seller: SellerCard }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { data: [link] = [], isPending } = useGetList<HouseholdLink>('household-links', {
    filter: { sellerId: seller.id },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'proposedAt', order: 'DESC' },
  });
  const own = seller.representedBy === session.current?.organisationId;
  const free = !link || link.status === 'refused' || link.status === 'ended';
  const propose = own &&
    free &&
    !isPending &&
    mayCall(MARKETPLACE.sellers.proposeHousehold, session.role) && (
      <Button size="small" onClick={() => setOpen(true)}>
        {translate('link.propose')}
      </Button>
    );
  if (!link && !propose) return null;
  return (
    <Section title={translate('link.title')} actions={propose || (link && <LinkActions link={link} />)}>
      {link ? (
        <LinkFacts link={link} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>{translate('link.none')}</Typography>
      )}
      {open && <ProposeDialog sellerId={seller.id} onClose={() => setOpen(false)} />}
    </Section>
  );
};

const LinkFacts = ({ link }: { link: HouseholdLink }) => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.household-links.fields.${field}`);
  return (
    <>
      {link.status === 'proposed' && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {translate('link.waits')}
        </Alert>
      )}
      <Facts
        facts={[
          { label: name('householdNumber'), value: link.householdNumber },
          { label: name('status'), value: <StatusChip of={HouseholdLinkStatus} value={link.status} /> },
          { label: name('proposedAt'), value: <When at={link.proposedAt} day /> },
          { label: name('reason'), value: link.endReason ?? link.reason, wide: true },
        ]}
      />
    </>
  );
};

const ProposeDialog = ({ sellerId, onClose }: { sellerId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const onDone = () => {
    notify('link.proposed', { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      operation={MARKETPLACE.sellers.proposeHousehold}
      resource="household-links"
      title={translate('link.propose')}
      hint={translate('link.propose_hint')}
      toInput={({ household }) => ({ id: sellerId, household: household ?? {} })}
      {...{ onDone, onClose }}
    >
      <Row>
        <WordsInput source="household.number" label="market.household_number" code />
        <WordsInput source="household.surname" label="market.head_surname" />
      </Row>
    </FormDialog>
  );
};
