import { AwardStatus, BidStatus, ContractStatus, TenderStatus } from '@yinhu/contracts/filing';
import { nextState } from '@yinhu/database';
import { AWARD_TRANSITIONS, BID_TRANSITIONS, CONTRACT_TRANSITIONS, TENDERS } from './tender-lifecycle.ts';

const TABLES = [
  ['tender', TENDERS.transitions, TenderStatus.options],
  ['bid', BID_TRANSITIONS, BidStatus.options],
  ['award', AWARD_TRANSITIONS, AwardStatus.options],
  ['contract', CONTRACT_TRANSITIONS, ContractStatus.options],
] as const;
type Rows = Readonly<Record<string, Readonly<Record<string, string>>>>;

describe('the states of tenders and their parts', () => {
  it.each(TABLES)(
    'of a %s: every action leads where its table says, and is refused everywhere else',
    (kind, table, states) => {
      const rows = table as Rows;
      for (const action of Object.keys(rows)) {
        for (const state of states) {
          const next = rows[action]?.[state];
          if (next) expect(nextState(rows, state, action, { state: kind })).toBe(next);
          else {
            expect(() => nextState(rows, state, action, { state: kind })).toThrow(
              expect.objectContaining({
                code: 'invalid_transition',
                params: { state: `${kind}_${state}`, action },
              }),
            );
          }
        }
      }
    },
  );

  it.each([
    ['tender', TENDERS.transitions, ['cancelled', 'unsuccessful']],
    ['bid', BID_TRANSITIONS, ['withdrawn']],
    ['award', AWARD_TRANSITIONS, ['cancelled']],
    ['contract', CONTRACT_TRANSITIONS, ['cancelled']],
  ] as const)('of a %s: what was ended for good changes no more', (_, table, finals) => {
    for (const row of Object.values(table as Rows))
      for (const state of finals) expect(row[state]).toBeUndefined();
  });
});
