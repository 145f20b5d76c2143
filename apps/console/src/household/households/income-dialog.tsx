import { HOUSEHOLD, IncomeKind, IncomeSource } from '@yinhu/contracts/household';
import { useMemo } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { withoutBlanks } from '../../api/form-schema.ts';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

const SOURCES = HOUSEHOLD.income.record.input.shape.source.options;

export const IncomeDialog = ({ householdId, onClose }: { householdId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const defaults = useMemo(() => ({ source: SOURCES[0], on: today() }), []);
  const onDone = () => {
    notify('household.income_recorded', { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      operation={HOUSEHOLD.income.record}
      resource="income-entries"
      title={translate('household.record_income')}
      hint={translate('household.income_hint')}
      toInput={(values) => withoutBlanks({ ...values, householdId })}
      {...{ defaults, onDone, onClose }}
    >
      <Row>
        <EnumInput source="kind" of={IncomeKind} />
        <MoneyInput source="amountFen" />
        <EnumInput source="source" of={IncomeSource} only={SOURCES} />
        <DayInput source="on" max={today()} />
      </Row>
      <WordsInput source="note" />
    </FormDialog>
  );
};
