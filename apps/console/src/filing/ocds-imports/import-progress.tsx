import { Typography } from '@mui/material';
import type { OcdsProgress } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Money } from '../../shared/money-text.tsx';

const PARTS = ['bids', 'awards', 'contracts', 'deliveries', 'acceptances', 'payments'] as const;

/** How far a process has come: what there is of each step, what was contracted and what was paid. */
export const ImportProgress = ({ progress }: { progress: OcdsProgress }) => {
  const translate = useTranslate();
  const parts = PARTS.filter((part) => progress[part] > 0);
  return (
    <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
      <span>{translate('ocds_import.tender')}</span>
      {parts.map((part) => (
        <span key={part}>{translate(`ocds_import.${part}`, { count: progress[part] })}</span>
      ))}
      {progress.contracts > 0 && (
        <span>
          {translate('ocds_import.contracted')} <Money fen={progress.contractedFen} exact />
        </span>
      )}
      {progress.payments > 0 && (
        <span>
          {translate('ocds_import.paid')} <Money fen={progress.paidFen} exact />
        </span>
      )}
    </Typography>
  );
};
