import { FILING } from '@yinhu/contracts/filing';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import { MARKETPLACE } from '@yinhu/contracts/marketplace';
import { mayBeLeftOut } from './input-schema.ts';

describe('optional fields', () => {
  it('are those the contract lets people leave out', () => {
    expect(mayBeLeftOut(FILING.entities.register.input, 'contactName')).toBe(true);
    expect(mayBeLeftOut(FILING.entities.register.input, 'name')).toBe(false);
  });

  it('are found inside lists too', () => {
    expect(mayBeLeftOut(HOUSEHOLD.households.register.input, 'members.0.phone')).toBe(true);
    expect(mayBeLeftOut(HOUSEHOLD.households.register.input, 'members.3.name')).toBe(false);
    expect(mayBeLeftOut(FILING.filings.draft.input, 'lines.0.description')).toBe(false);
  });

  it('are never guessed', () =>
    expect(mayBeLeftOut(MARKETPLACE.orders.place.input, 'households.0.quantity')).toBe(false));
});
