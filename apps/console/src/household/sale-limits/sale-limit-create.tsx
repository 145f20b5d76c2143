import { HOUSEHOLD } from '@yinhu/contracts/household';
import { CreatePage } from '../../shared/create-page.tsx';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { MoneyInput } from '../../shared/money-input.tsx';
import { Row } from '../../shared/row.tsx';

export const SaleLimitCreate = () => (
  <CreatePage operation={HOUSEHOLD.saleLimits.set} defaults={{ effectiveFrom: today() }} goTo="/sale-limits">
    <Row>
      <MoneyInput source="singleFen" />
      <MoneyInput source="yearFen" />
      <DayInput source="effectiveFrom" />
    </Row>
  </CreatePage>
);
