import { Box, Typography } from '@mui/material';
import {
  HouseholdAttribute,
  type HouseholdDetail,
  PovertyCause,
  PovertyStatus,
  seesMaskedOnly,
} from '@yinhu/contracts/household';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { useLabel, useNameOf } from '../../i18n/use-label.ts';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { HouseholdActions } from './household-actions.tsx';
import { IncomeLedger } from './income-ledger.tsx';
import { MeasureSection } from './measure-section.tsx';
import { MemberSection } from './member-section.tsx';

export const HouseholdShow = () => {
  return <ShowPage<HouseholdDetail>>{(household) => <Dossier masked={household} />}</ShowPage>;
};

/** Masked, or as it was disclosed: until the dossier changes, or the page is left. */
const Dossier = ({ masked }: { masked: HouseholdDetail }) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const [disclosed, setDisclosed] = useState<{ of: HouseholdDetail; clear: HouseholdDetail }>();
  const clear = disclosed?.of === masked ? disclosed.clear : undefined;
  const household = clear ?? masked;
  return (
    <Page
      title={translate('household.title', { name: household.headName })}
      badge={<StatusChip of={PovertyStatus} value={household.povertyStatus} />}
      lead={`${household.number} · ${nameOf({ name: household.divisionName, nameEn: household.divisionNameEn })}`}
      back="/households"
      actions={<HouseholdActions household={household} />}
    >
      <Box
        sx={{
          display: 'grid',
          gap: { lg: 2 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Situation household={household} />
          <MemberSection
            household={household}
            clear={clear !== undefined}
            onClear={(record) => setDisclosed({ of: masked, clear: record })}
          />
          <MeasureSection household={household} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Story household={household} />
          <IncomeLedger household={household} />
        </Box>
      </Box>
    </Page>
  );
};

/** Where the role sees no texts it is said that there may be one. */
const Story = ({ household: { story } }: { household: HouseholdDetail }) => {
  const translate = useTranslate();
  const withheld = seesMaskedOnly(session.role);
  if (!story && !withheld) return null;
  return (
    <Section title={translate('household.story')}>
      <Typography
        sx={{ whiteSpace: 'pre-line', lineHeight: 1.85, color: withheld ? 'text.secondary' : undefined }}
      >
        {withheld ? translate('household.texts_withheld') : story}
      </Typography>
    </Section>
  );
};

const Situation = ({ household }: { household: HouseholdDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const name = (field: string) => translate(`resources.households.fields.${field}`);
  const further = household.furtherCauses
    .map((cause) => label(PovertyCause, cause))
    .join(translate('words.separator'));
  return (
    <Section title={translate('household.facts')}>
      <Facts
        facts={[
          { label: name('divisionCode'), value: <DivisionName code={household.divisionCode} full /> },
          {
            label: name('memberCount'),
            value: translate('household.people', { count: household.memberCount }),
          },
          { label: name('attribute'), value: label(HouseholdAttribute, household.attribute) },
          { label: name('mainCause'), value: label(PovertyCause, household.mainCause) },
          { label: name('furtherCauses'), value: further },
          { label: name('registeredAt'), value: <When at={household.registeredAt} day /> },
        ]}
      />
    </Section>
  );
};
