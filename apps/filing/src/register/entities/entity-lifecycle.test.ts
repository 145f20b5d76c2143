import { EntityStatus } from '@yinhu/contracts/filing';
import { ENTITIES } from './entity-lifecycle.ts';

describe('the states of a purchasing entity', () => {
  it('are left only by what the table lists', () => {
    const allowed = ENTITIES.actions.flatMap((action) =>
      EntityStatus.options.flatMap((status) => {
        try {
          return [`${status} ${action} ${ENTITIES.next(status, action)}`];
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_transition', params: { state: status, action } });
          return [];
        }
      }),
    );
    expect(allowed).toEqual([
      'active edit active',
      'suspended edit suspended',
      'active rename active',
      'suspended rename suspended',
      'active transfer active',
      'suspended transfer suspended',
      'active suspend suspended',
      'suspended reactivate active',
      'active merge merged',
      'suspended merge merged',
      'active absorb active',
    ]);
  });
});
