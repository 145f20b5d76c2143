import { FILING, type FilingRule, type RuleParameter } from '@yinhu/contracts/filing';
import { NumberInput, useNotify, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { withoutBlanks } from '../../api/form-schema.ts';
import { useNameOf } from '../../i18n/use-label.ts';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { useParameterText } from '../rule-words/use-parameter-text.ts';
import { TryParameters } from './try-parameters.tsx';

/** No values at all are values too: all of them the province's. */
const toInput = (values: FieldValues) => ({ values: {}, ...withoutBlanks(values) });

/** Sets the own county's parameters of a rule. What is left blank is the province's. */
export const EditParameters = ({ rule, onClose }: { rule: FilingRule; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const nameOf = useNameOf();
  const own = rule.parameters.filter(({ from }) => from === 'county');
  return (
    <FormDialog
      wide
      operation={FILING.ruleParameters.set}
      resource="rule-parameters"
      title={translate('rules_page.edit_title', { rule: nameOf(rule) })}
      hint={translate('rules_page.edit_hint')}
      defaults={{
        ruleCode: rule.code,
        effectiveFrom: today(),
        values: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      }}
      toInput={toInput}
      onClose={onClose}
      onDone={() => {
        notify('rules_page.saved', { type: 'success' });
        onClose();
      }}
    >
      {rule.parameters.map((parameter) => (
        <ParameterInput key={parameter.name} parameter={parameter} />
      ))}
      <TryParameters rule={rule} />
      <DayInput source="effectiveFrom" />
      <WordsInput source="reason" rows={2} />
    </FormDialog>
  );
};

const ParameterInput = ({
  parameter: { name, label, labelEn, unit, min, max, default: byDefault },
}: {
  parameter: RuleParameter;
}) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const text = useParameterText();
  const source = `values.${name}`;
  const words = nameOf({ name: label, nameEn: labelEn });
  const hint = translate('rules_page.bounds', {
    min: text(min, unit),
    max: text(max, unit),
    default: text(byDefault, unit),
  });
  return unit === 'fen' ? (
    <MoneyInput source={source} label={words} helperText={hint} />
  ) : (
    <NumberInput source={source} label={words} helperText={hint} min={min} max={max} step={1} fullWidth />
  );
};
