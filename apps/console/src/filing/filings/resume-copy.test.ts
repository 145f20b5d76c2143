import type { WorkingCopy } from '@yinhu/contracts/filing';
import type { UnsentCopy } from '../../api/unsent-copies.ts';
import { resumeCopy } from './resume-copy.ts';

const stored: WorkingCopy = {
  id: 'copy',
  filingId: null,
  filingVersion: null,
  title: '',
  savedAt: '2019-11-30T04:03:00Z',
  revision: 6,
  editor: 'one',
  sequence: 4,
  content: { title: 'stored' },
};
const unsent = (change: Partial<UnsentCopy> = {}): UnsentCopy => ({
  id: 'copy',
  basedOn: 5,
  editor: 'one',
  sequence: 5,
  content: { title: 'unsent' },
  ...change,
});

describe('what a form begins with', () => {
  it('is what the service kept, where nothing waits in the browser', () => {
    expect(resumeCopy(undefined, [])).toBeUndefined();
    expect(resumeCopy(stored, [])).toMatchObject({
      content: { title: 'stored' },
      basedOn: 6,
      savedAt: stored.savedAt,
    });
  });

  it('is what was typed after that and not saved any more, as the next state of the same form', () => {
    expect(resumeCopy(stored, [unsent()])).toMatchObject({ content: { title: 'unsent' }, basedOn: 6 });
    expect(resumeCopy(undefined, [unsent({ basedOn: 0 })])).toMatchObject({
      id: 'copy',
      content: { title: 'unsent' },
      basedOn: 0,
    });
  });

  it('is what the service kept where only its answer was lost', () => {
    expect(resumeCopy(stored, [unsent({ sequence: 4 })])).toMatchObject({
      content: { title: 'stored' },
      basedOn: 6,
    });
  });

  it('goes on from the state that it was typed on, so that what another form kept since is found', () => {
    expect(resumeCopy(stored, [unsent({ editor: 'two' })])).toMatchObject({
      content: { title: 'unsent' },
      basedOn: 5,
    });
  });

  it('is not what was typed of another copy', () => {
    expect(resumeCopy(stored, [unsent({ id: 'other' })])).toMatchObject({ content: { title: 'stored' } });
  });
});
