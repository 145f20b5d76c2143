import { HOUSEHOLD, MeasureKind } from '@yinhu/contracts/household';
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

export const MeasureDialog = ({ householdId, onClose }: { householdId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const defaults = useMemo(() => ({ title: '', startedOn: today() }), []);
  const onDone = () => {
    notify('household.measure_added', { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      operation={HOUSEHOLD.measures.add}
      resource="measures"
      title={translate('household.add_measure')}
      toInput={(values) => withoutBlanks({ ...values, householdId })}
      {...{ defaults, onDone, onClose }}
    >
      <EnumInput source="kind" of={MeasureKind} />
      <WordsInput source="title" />
      <Row>
        <DayInput source="startedOn" />
        <MoneyInput source="valueFen" />
      </Row>
      <WordsInput source="detail" rows={2} />
    </FormDialog>
  );
};
