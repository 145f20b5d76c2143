import { FILING } from '@yinhu/contracts/filing';
import { CreatePage } from '../../shared/create-page.tsx';
import { today } from '../../shared/dates.ts';
import { DayInput } from '../../shared/day-input.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** By default: what today’s rules say of last year’s plans. */
export const ReplayCreate = () => {
  const day = today();
  const lastYear = Number(day.slice(0, 4)) - 1;
  return (
    <CreatePage
      operation={FILING.ruleReplays.start}
      defaults={{ from: `${lastYear}-01-01`, to: `${lastYear}-12-31`, rulesOn: day }}
    >
      <Row>
        <DayInput source="from" />
        <DayInput source="to" />
      </Row>
      <DayInput source="rulesOn" />
      <WordsInput source="note" />
    </CreatePage>
  );
};
