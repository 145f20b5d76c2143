import { FilingStatus } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import fc from 'fast-check';
import { FILINGS, type FilingAction } from './filing-lifecycle.ts';

const { actions, transitions } = FILINGS;
const anyAction = fc.constantFrom(...actions);
/** What was filed elsewhere is imported; of what is filed here nobody can ask that. */
const anyStepHere = fc.constantFrom(...actions.filter((action) => action !== 'import'));

const attempt = (status: FilingStatus, action: FilingAction): FilingStatus | Problem => {
  try {
    return FILINGS.next(status, action);
  } catch (error) {
    return error as Problem;
  }
};

describe('states of a filing', () => {
  it('change only as the table declares; everything else is an invalid transition that names state and action', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FilingStatus.options), anyAction, (status, action) => {
        const declared = transitions[action][status];
        const result = attempt(status, action);
        if (declared) expect(result).toBe(declared);
        else expect(result).toMatchObject({ code: 'invalid_transition', params: { state: status, action } });
      }),
    );
  });

  it('stay as they are while a plan in force is amended', () => {
    for (const action of ['propose_amendment', 'amend', 'refuse_amendment', 'withdraw_amendment'] as const) {
      expect(transitions[action]).toEqual({ filed: 'filed', executing: 'executing' });
    }
  });

  it('whatever is tried, a plan is filed only after it was submitted, and never again once it was decided for good', () => {
    fc.assert(
      fc.property(fc.array(anyStepHere, { maxLength: 40 }), (tried) => {
        const path: FilingStatus[] = ['draft'];
        for (const action of tried) {
          const next = attempt(path.at(-1) ?? 'draft', action);
          if (!(next instanceof Problem)) path.push(next);
        }
        const filedAt = path.indexOf('filed');
        if (filedAt >= 0) expect(path.slice(0, filedAt)).toContain('submitted');
        const changes = path.filter((status, i) => status !== path[i - 1]);
        expect(changes.filter((status) => status === 'filed').length).toBeLessThanOrEqual(1);
        for (const end of ['cancelled', 'rejected', 'completed'] as const) {
          if (path.includes(end)) expect(path.indexOf(end)).toBe(path.length - 1);
        }
      }),
    );
  });
});
