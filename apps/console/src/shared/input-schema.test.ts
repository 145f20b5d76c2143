import { API } from '@yinhu/contracts';
import { mayBeLeftOut } from './input-schema.ts';

describe('optional fields', () => {
  it('are those the contract lets people leave out', () => {
    expect(mayBeLeftOut(API.entities.register.input, 'contactName')).toBe(true);
    expect(mayBeLeftOut(API.entities.register.input, 'name')).toBe(false);
  });

  it('are found inside lists too', () => {
    expect(mayBeLeftOut(API.households.register.input, 'members.0.phone')).toBe(true);
    expect(mayBeLeftOut(API.households.register.input, 'members.3.name')).toBe(false);
    expect(mayBeLeftOut(API.filings.draft.input, 'lines.0.description')).toBe(false);
  });

  it('are never guessed', () => expect(mayBeLeftOut(API.orders.place.input, 'households.0.quantity')).toBe(false));
});
