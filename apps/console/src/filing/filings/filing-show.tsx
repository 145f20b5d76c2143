import { Box } from '@mui/material';
import { type FilingDetail, FilingStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { FilingAttachments } from '../filing-attachments/filing-attachments.tsx';
import { FilingComments } from '../filing-comments/filing-comments.tsx';
import { PublicationSection } from '../publications/publication-section.tsx';
import { FilingProgress } from '../tenders/filing-progress.tsx';
import { FilingActions } from './filing-actions.tsx';
import { FilingDecisions } from './filing-decisions.tsx';
import { FilingFacts } from './filing-facts.tsx';
import { FilingFunding } from './filing-funding.tsx';
import { FilingHistory } from './filing-history.tsx';
import { FilingLines } from './filing-lines.tsx';
import { FilingVersions } from './filing-versions.tsx';
import { OpenAmendment } from './open-amendment.tsx';

export const FilingShow = () => {
  const translate = useTranslate();
  return (
    <ShowPage<FilingDetail>>
      {(filing) => (
        <Page
          title={filing.title}
          badge={<StatusChip of={FilingStatus} value={filing.status} />}
          lead={`${filing.number ?? translate('filing.no_number')} · ${filing.entityName}`}
          back="/filings"
          actions={<FilingActions filing={filing} />}
        >
          <Box
            sx={{
              display: 'grid',
              gap: { lg: 2 },
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' },
              alignItems: 'start',
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              <OpenAmendment filing={filing} />
              <FilingProgress filing={filing} />
              <FilingFacts filing={filing} />
              <FilingLines filing={filing} />
              <FilingFunding filing={filing} />
              <FilingAttachments filing={filing} />
              <FilingVersions filing={filing} />
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <FilingDecisions filing={filing} />
              <PublicationSection filingId={filing.id} />
              <FilingComments filing={filing} />
              <Section title={translate('filing.history')}>
                <FilingHistory filing={filing} />
              </Section>
            </Box>
          </Box>
        </Page>
      )}
    </ShowPage>
  );
};
