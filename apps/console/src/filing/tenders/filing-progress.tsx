import { Box, Button, Typography } from '@mui/material';
import { FILING, type Filing, type FilingProgress as Progress, TenderStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { FlagBadges } from '../red-flags/flag-badges.tsx';
import { StepLine } from './step-line.tsx';
import { TenderChip } from './tender-chip.tsx';

/** How far a filed plan has come: over all of its tenders, and in each. */
export const FilingProgress = ({
  filing,
}: {
  filing: Pick<Filing, 'id' | 'status' | 'number' | 'budgetFen'>;
}) => {
  const translate = useTranslate();
  const { data } = useOperation(
    FILING.progress.ofFiling,
    { id: filing.id },
    { enabled: filing.number !== null },
  );
  if (!data || filing.number === null) return null;
  const open =
    (filing.status === 'filed' || filing.status === 'executing') && data.tenderedFen < filing.budgetFen;
  return (
    <Section
      title={translate('tender.progress')}
      actions={
        <>
          <FlagBadges flags={data.flags} subjectId={filing.id} />
          {open && mayCall(FILING.tenders.create, session.role) && (
            <Button component={Link} to={`/tenders/create?plan=${filing.id}`} variant="outlined" size="small">
              {translate('tender.begin')}
            </Button>
          )}
        </>
      }
    >
      <StepLine delays={data.delays} />
      <Amounts progress={data} budgetFen={filing.budgetFen} />
      <Tenders tenders={data.tenders} />
    </Section>
  );
};

const Amounts = ({ progress, budgetFen }: { progress: Progress; budgetFen: number }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(
    progress.tenderedFen / budgetFen,
  );
  const words = [
    progress.tenders.length === 0 && translate('tender.awaiting_notice'),
    progress.tenderedFen > 0 &&
      translate('tender.tendered', { amount: exactMoney(progress.tenderedFen, language), percent }),
    progress.contractedFen > 0 &&
      translate('tender.contracted', { amount: exactMoney(progress.contractedFen, language) }),
    progress.paidFen > 0 && translate('tender.paid', { amount: exactMoney(progress.paidFen, language) }),
  ];
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
      {words.filter(Boolean).join(' · ')}
    </Typography>
  );
};

const Tenders = ({ tenders }: { tenders: Progress['tenders'] }) => {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {tenders.map(({ id, number, title, status, amountFen }) => (
        <Box
          component="li"
          key={id}
          sx={{
            display: 'flex',
            gap: 1.5,
            justifyContent: 'space-between',
            alignItems: 'center',
            flexWrap: 'wrap',
            py: 1,
            borderTop: 1,
            borderColor: 'divider',
            mt: 1,
          }}
        >
          <Box sx={{ minWidth: 0, flex: '1 1 220px' }}>
            <RecordLink resource="tenders" id={id}>
              {title}
            </RecordLink>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {number} · {translate('tender.part', { amount: exactMoney(amountFen, language) })}
            </Typography>
          </Box>
          <TenderChip of={TenderStatus} value={status} />
        </Box>
      ))}
    </Box>
  );
};
