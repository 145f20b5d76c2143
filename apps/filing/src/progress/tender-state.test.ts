import { AwardStatus, BidStatus, ContractStatus, TenderStatus } from '@yinhu/contracts/filing';
import { AWARD_TRANSITIONS, BID_TRANSITIONS, CONTRACT_TRANSITIONS, stateAfter, TENDER_TRANSITIONS } from './tender-state.ts';

const TABLES = [
  ['tender', TENDER_TRANSITIONS, TenderStatus.options],
  ['bid', BID_TRANSITIONS, BidStatus.options],
  ['award', AWARD_TRANSITIONS, AwardStatus.options],
  ['contract', CONTRACT_TRANSITIONS, ContractStatus.options],
] as const;
type Rows = Readonly<Record<string, Readonly<Record<string, string>>>>;

describe('the states of tenders and their parts', () => {
  it.each(TABLES)('of a %s: every action leads where its table says, and is refused everywhere else', (kind, table, states) => {
    const rows = table as Rows;
    for (const action of Object.keys(rows)) {
      for (const state of states) {
        const next = rows[action]?.[state];
        if (next) expect(stateAfter(rows, kind, state, action)).toBe(next);
        else {
          expect(() => stateAfter(rows, kind, state, action)).toThrow(
            expect.objectContaining({ code: 'invalid_transition', params: { state: `${kind}_${state}`, action } }),
          );
        }
      }
    }
  });

  it.each([
    ['tender', TENDER_TRANSITIONS, ['cancelled', 'unsuccessful']],
    ['bid', BID_TRANSITIONS, ['withdrawn']],
    ['award', AWARD_TRANSITIONS, ['cancelled']],
    ['contract', CONTRACT_TRANSITIONS, ['cancelled']],
  ] as const)('of a %s: what was ended for good changes no more', (_, table, finals) => {
    for (const row of Object.values(table as Rows)) for (const state of finals) expect(row[state]).toBeUndefined();
  });
});
