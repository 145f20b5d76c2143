import { Box } from '@mui/material';
import { type TenderDetail, TenderStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { FlagBadges } from '../red-flags/flag-badges.tsx';
import { ContractSection } from './contract-section.tsx';
import { LotSection } from './lot-section.tsx';
import { OverrunSection } from './overrun-section.tsx';
import { StepLine } from './step-line.tsx';
import { TenderActions } from './tender-actions.tsx';
import { TenderChip } from './tender-chip.tsx';
import { TenderDocuments } from './tender-documents.tsx';
import { TenderFacts } from './tender-facts.tsx';
import { TenderHistory } from './tender-history.tsx';
import { TenderPlans } from './tender-plans.tsx';

export const TenderShow = () => {
  const translate = useTranslate();
  return (
    <ShowPage<TenderDetail>>
      {(tender) => (
        <Page
          title={tender.title}
          badge={
            <>
              <TenderChip of={TenderStatus} value={tender.status} />
              <FlagBadges flags={tender.flags} subjectId={tender.id} />
            </>
          }
          lead={`${tender.number} · ${tender.entityName}`}
          back="/tenders"
          actions={<TenderActions tender={tender} />}
        >
          <Section title={translate('tender.progress')}>
            <StepLine delays={tender.delays} method={tender.method} ended={tender.endedOn !== null} />
          </Section>
          <Box
            sx={{
              display: 'grid',
              gap: { lg: 2 },
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' },
              alignItems: 'start',
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              <TenderFacts tender={tender} />
              <TenderPlans tender={tender} />
              <OverrunSection tender={tender} />
              <LotSection tender={tender} />
              <ContractSection tender={tender} />
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <TenderDocuments tender={tender} />
              <Section title={translate('tender.history')}>
                <TenderHistory tender={tender} />
              </Section>
            </Box>
          </Box>
        </Page>
      )}
    </ShowPage>
  );
};
