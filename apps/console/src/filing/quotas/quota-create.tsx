import { FILING, FundingSource } from '@yinhu/contracts/filing';
import { useFormState, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { CreatePage } from '../../shared/create-page.tsx';
import { today } from '../../shared/dates.ts';
import { EnumInput } from '../../shared/enum-input.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { RecordInput } from '../../shared/record-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { yearChoices } from '../../shared/year-filter.tsx';

export const QuotaCreate = () => {
  const [search] = useSearchParams();
  const defaults = { entityId: search.get('entityId') ?? '', fiscalYear: Number(today().slice(0, 4)) };
  return (
    <CreatePage operation={FILING.quotas.allocate} defaults={defaults}>
      <RecordInput source="entityId" reference="entities" />
      <Row>
        <ChoiceInput source="fiscalYear" choices={yearChoices()} />
        <EnumInput source="source" of={FundingSource} />
        <MoneyInput source="amountFen" />
        <WordsInput source="reason" />
      </Row>
      <RepeatReason />
    </CreatePage>
  );
};

/** Asked for once the ledger has said that it knows the document. */
const RepeatReason = () => {
  const { errors } = useFormState();
  const given: unknown = useWatch({ name: 'repeatReason' });
  return errors.repeatReason || given ? <WordsInput source="repeatReason" required rows={2} /> : null;
};
