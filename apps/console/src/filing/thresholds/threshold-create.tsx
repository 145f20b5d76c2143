import { CatalogueGroup, FILING, ThresholdMeasure } from '@yinhu/contracts/filing';
import { CreatePage } from '../../shared/create-page.tsx';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

export const ThresholdCreate = () => (
  <CreatePage operation={FILING.thresholds.add} defaults={{ effectiveFrom: today() }} goTo="/thresholds">
    <Row>
      <EnumInput source="measure" of={ThresholdMeasure} />
      <EnumInput source="group" of={CatalogueGroup} />
      <MoneyInput source="amountFen" />
      <DayInput source="effectiveFrom" />
    </Row>
    <WordsInput source="sourceDocument" />
    <WordsInput source="reason" rows={2} />
  </CreatePage>
);
