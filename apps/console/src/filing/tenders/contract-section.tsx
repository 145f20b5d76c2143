import { Box, Typography } from '@mui/material';
import { type Contract, ContractStatus, type TenderDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { Section } from '../../shared/section.tsx';
import { OnDay } from '../../shared/when.tsx';
import { ContractActions } from './contract-actions.tsx';
import { ContractEntries } from './contract-entries.tsx';
import { TenderChip } from './tender-chip.tsx';

/** The contracts of a tender, each with what came of it. */
export const ContractSection = ({ tender }: { tender: TenderDetail }) => {
  const translate = useTranslate();
  if (tender.awards.length === 0) return null;
  return (
    <Section title={translate('tender.contracts')}>
      {tender.contracts.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('tender.no_contract')}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 4 }}>
        {tender.contracts.map((contract) => (
          <ContractCard key={contract.id} tender={tender} contract={contract} />
        ))}
      </Box>
    </Section>
  );
};

const ContractCard = ({ tender, contract }: { tender: TenderDetail; contract: Contract }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const supplier = tender.awards.find(({ id }) => id === contract.awardId)?.supplier;
  const value = contract.amountFen + contract.changedFen;
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h3">{translate('tender.contract_no', { number: contract.number })}</Typography>
        <TenderChip of={ContractStatus} value={contract.status} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {supplier?.name}
        {' · '}
        {translate('resources.tenders.fields.signedOn')} <OnDay date={contract.signedOn} />
        {' · '}
        <OnDay date={contract.startsOn} /> – <OnDay date={contract.endsOn} />
      </Typography>
      {contract.overrunReason && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {translate('tender.exceeds', { reason: contract.overrunReason })}
        </Typography>
      )}
      <Typography variant="body2" sx={{ mt: 1.25 }}>
        {translate('tender.paid_of', {
          paid: exactMoney(contract.paidFen, language),
          total: exactMoney(value, language),
        })}
        {contract.changedFen !== 0 &&
          ` (${translate('tender.change_of', { amount: exactMoney(contract.changedFen, language) })})`}
      </Typography>
      <Box
        aria-hidden
        sx={{ height: 6, borderRadius: 3, bgcolor: 'action.hover', mt: 0.5, overflow: 'hidden' }}
      >
        <Box
          sx={{
            height: '100%',
            width: `${Math.min(100, (contract.paidFen / value) * 100)}%`,
            bgcolor: contract.paidFen > value ? 'error.main' : 'primary.main',
          }}
        />
      </Box>
      <ContractActions tender={tender} contract={contract} />
      <ContractEntries tender={tender} contract={contract} />
    </Box>
  );
};
