import { Button } from '@mui/material';
import { FILING, type QuotaDetail } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useLanguage } from '../../i18n/use-label.ts';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { CommandButton } from '../../shared/command-button.tsx';
import { today } from '../../shared/dates.ts';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { exactMoney } from '../../shared/money.ts';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** Adjusting a quota, and carrying what is left of a past year over. */
export const QuotaActions = ({ quota }: { quota: QuotaDetail }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const [adjusting, setAdjusting] = useState(false);
  const isPast = quota.fiscalYear < Number(today().slice(0, 4));
  return (
    <>
      {mayCall(FILING.quotas.adjust, session.role) && (
        <Button variant="outlined" onClick={() => setAdjusting(true)}>
          {translate('quota.adjust')}
        </Button>
      )}
      {isPast && !quota.carriedOver && quota.availableFen > 0 && (
        <CommandButton
          operation={FILING.quotas.carryOver}
          input={() => ({ id: quota.id })}
          label="quota.carry_over"
          confirm={translate('quota.carry_over_confirm', {
            available: exactMoney(quota.availableFen, language),
            year: quota.fiscalYear + 1,
          })}
          done="quota.carried_over"
        />
      )}
      {adjusting && <AdjustDialog quota={quota} onClose={() => setAdjusting(false)} />}
    </>
  );
};

const DEFAULTS = { direction: 'up', reason: '' };

const AdjustDialog = ({
  quota: { id, availableFen },
  onClose,
}: {
  quota: QuotaDetail;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  const notify = useNotify();
  const language = useLanguage();
  const onDone = () => {
    notify('quota.adjusted', { type: 'success' });
    onClose();
  };
  const directions = ['up', 'down'].map((direction) => ({
    id: direction,
    name: translate(`quota.${direction}`),
  }));
  return (
    <FormDialog
      operation={FILING.quotas.adjust}
      resource="quotas"
      title={translate('quota.adjust')}
      hint={translate('quota.adjust_hint', { available: exactMoney(availableFen, language) })}
      submit="quota.adjust"
      defaults={DEFAULTS}
      toInput={({ direction, amountFen, reason }) => ({
        id,
        reason,
        amountFen: signed(direction, amountFen),
      })}
      {...{ onDone, onClose }}
    >
      <Row>
        <ChoiceInput source="direction" choices={directions} />
        <MoneyInput source="amountFen" />
      </Row>
      <WordsInput source="reason" required />
    </FormDialog>
  );
};

/** The direction says the sign; an amount that is none stays as it was typed, for the contract to refuse. */
const signed = (direction: string, amount: unknown): unknown =>
  direction === 'down' && typeof amount === 'number' ? -amount : amount;
