import { AwardCriterion, FILING, ProcurementMethod } from '@yinhu/contracts/filing';
import { useMemo } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { withoutBlanks } from '../../api/form-schema.ts';
import { CreatePage } from '../../shared/create-page.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { LotInputs } from './lot-inputs.tsx';
import { PlanPicker } from './plan-picker.tsx';

const toInput = ({ title, method, awardCriterion, awardCriteria, plans, lots }: FieldValues) =>
  withoutBlanks({
    title,
    method,
    awardCriterion,
    awardCriteria,
    plans,
    lots: lots?.length > 0 ? lots : undefined,
  });

/** A tender for one or several plans; `?plan=` names the first. */
export const TenderCreate = () => {
  const [address] = useSearchParams();
  const plan = address.get('plan');
  const defaults = useMemo(
    () => ({
      title: '',
      method: 'open_tender',
      awardCriterion: 'price_only',
      plans: [plan ? { filingId: plan } : {}],
      lots: [],
    }),
    [plan],
  );
  return (
    <CreatePage operation={FILING.tenders.create} defaults={defaults} toInput={toInput}>
      <PlanPicker />
      <WordsInput source="title" />
      <Row>
        <EnumInput source="method" of={ProcurementMethod} />
        <EnumInput source="awardCriterion" of={AwardCriterion} />
      </Row>
      <WordsInput source="awardCriteria" rows={2} />
      <LotInputs />
    </CreatePage>
  );
};
