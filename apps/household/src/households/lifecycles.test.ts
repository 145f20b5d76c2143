import {
  HouseholdLinkStatus,
  MarketSaleStatus,
  Measure,
  PovertyStatus,
  RegistrationConflict,
} from '@yinhu/contracts/household';
import { nextState } from '@yinhu/database';
import { possibleSteps } from '@yinhu/testing';
import { CONFLICTS } from '../conflicts/conflict-lifecycle.ts';
import { ENTRY_TRANSITIONS } from '../income/income-entry.ts';
import { LINKS } from '../links/link-lifecycle.ts';
import { MEASURES } from '../measures/measure-lifecycle.ts';
import { SALES } from '../sales/sale-lifecycle.ts';
import { HOUSEHOLDS } from './household-lifecycle.ts';

describe('states are left only by what their table lists: those', () => {
  it('of a household’s poverty, from any to any other', () => {
    const statuses = PovertyStatus.options;
    const steps = possibleSteps(statuses, HOUSEHOLDS.actions, (status, action) =>
      HOUSEHOLDS.next(status, action),
    );
    const expected = statuses.flatMap((to) =>
      statuses.filter((from) => from !== to).map((from) => `${from} ${to} ${to}`),
    );
    expect(steps.toSorted()).toEqual(expected.toSorted());
  });

  it('of a measure', () => {
    const next = MEASURES.next.bind(MEASURES);
    expect(possibleSteps(Measure.shape.status.options, MEASURES.actions, next)).toEqual([
      'planned finish done',
      'under_way finish done',
    ]);
  });

  it('of a link', () => {
    expect(possibleSteps(HouseholdLinkStatus.options, LINKS.actions, LINKS.next.bind(LINKS))).toEqual([
      'proposed confirm confirmed',
      'proposed refuse refused',
      'confirmed end ended',
    ]);
  });

  it('of a sale', () => {
    expect(possibleSteps(MarketSaleStatus.options, ['release', 'refuse'], SALES.next.bind(SALES))).toEqual([
      'held release booked',
      'held refuse refused',
    ]);
    expect([SALES.transitions.book, SALES.transitions.hold]).toEqual([
      { waiting: 'booked' },
      { waiting: 'held' },
    ]);
  });

  it('of an entry of the ledger', () => {
    const next = (state: 'entry' | 'reversal', action: 'reverse') =>
      nextState(ENTRY_TRANSITIONS, state, action);
    expect(possibleSteps(['entry', 'reversal'], ['reverse'], next)).toEqual(['entry reverse reversal']);
  });

  it('of a registration conflict', () => {
    const states = RegistrationConflict.shape.status.options;
    expect(possibleSteps(states, CONFLICTS.actions, CONFLICTS.next.bind(CONFLICTS))).toEqual([
      'open settle settled',
    ]);
  });
});
