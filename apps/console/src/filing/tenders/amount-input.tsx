import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../../shared/money.ts';
import { MoneyInput } from '../../shared/money-input.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

interface LimitedAmountProps {
  readonly source: string;
  /** What counts already, and what all of it together may come to. */
  readonly sumFen: number;
  readonly limitFen: number;
}

/** An amount; once it goes beyond its limit, both amounts in words and the reason that it then needs. */
export const LimitedAmount = ({ source, sumFen, limitFen }: LimitedAmountProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const typed: unknown = useWatch({ name: source });
  const sum = sumFen + (typeof typed === 'number' ? typed : 0);
  return (
    <>
      <MoneyInput source={source} />
      {sum > limitFen && (
        <>
          <Alert severity="warning">
            {translate('tender.over_limit', {
              sum: exactMoney(sum, language),
              limit: exactMoney(limitFen, language),
            })}
          </Alert>
          <WordsInput source="overrunReason" required rows={2} />
        </>
      )}
    </>
  );
};
