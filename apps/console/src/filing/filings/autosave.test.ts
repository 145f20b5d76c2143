import { jest } from '@jest/globals';
import type { WorkingCopyOutcome } from '@yinhu/contracts/filing';
import type { UnsentCopy } from '../../api/unsent-copies.ts';
import { autosave, type SaveState } from './autosave.ts';

const AT = '2019-11-30T04:03:00Z';
const ID = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';
const EDITOR = '0190a000-0000-7000-8000-00000000000e';
const settled = () => jest.advanceTimersByTimeAsync(25);
const kept = (revision: number): WorkingCopyOutcome => ({ outcome: 'kept', revision, savedAt: AT });

describe('keeping what is typed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /**
   * A form that goes on from revision 3; what it holds is what this browser would still know after a crash.
   */
  const start = (answer: (copy: UnsentCopy, nth: number) => Promise<WorkingCopyOutcome>) => {
    const states: SaveState['is'][] = [];
    const asked: UnsentCopy[] = [];
    const held = new Map<string, UnsentCopy>();
    const keeper = autosave({
      origin: { id: ID, basedOn: 3, editor: EDITOR },
      save: (copy) => answer(copy, asked.push(copy)),
      hold: (copy) => held.set(copy.id, copy),
      letGo: (copy) => (held.get(copy.id)?.sequence ?? 0) <= copy.sequence && held.delete(copy.id),
      onState: ({ is }) => states.push(is),
      pauseMs: 5,
      retryMs: 5,
      patienceMs: 10,
    });
    const titles = () => asked.map(({ content }) => content.title);
    return {
      keeper,
      states,
      asked,
      titles,
      held: () => [...held.values()].map(({ content }) => content.title),
    };
  };

  it('waits for a pause, and saves the last content only, which this browser holds until then', async () => {
    const { keeper, states, titles, held } = start(async () => kept(4));
    for (const title of ['蓄', '蓄水', '蓄水池']) {
      keeper.change({ title });
      expect(held()).toEqual([title]);
    }
    await settled();
    expect(titles()).toEqual(['蓄水池']);
    expect(states).toEqual(['saving', 'saved']);
    expect(held()).toEqual([]);
  });

  it('saves one at a time, each based on what the last was kept as, and what is typed meanwhile afterwards', async () => {
    const releases: (() => void)[] = [];
    const { keeper, asked, held } = start(async (_, nth) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return kept(nth + 10);
    });
    keeper.change({ title: '1' });
    keeper.flush();
    keeper.change({ title: '2' });
    keeper.change({ title: '3' });
    expect(asked).toHaveLength(1);
    releases[0]?.();
    await jest.advanceTimersByTimeAsync(6);
    expect(held()).toEqual(['3']);
    releases[1]?.();
    await settled();
    expect(asked.map(({ basedOn, sequence }) => [basedOn, sequence])).toEqual([
      [3, 1],
      [11, 3],
    ]);
    expect(held()).toEqual([]);
  });

  it('tells a failure and tries again with the latest content, as the same state', async () => {
    const { keeper, states, asked, held } = start(async (_, nth) => {
      if (nth === 1) throw new Error('offline');
      return kept(4);
    });
    keeper.change({ title: '1' });
    await jest.advanceTimersByTimeAsync(6);
    expect([states.at(-1), held()]).toEqual(['failed', ['1']]);
    await settled();
    expect(asked.map(({ sequence, content }) => [sequence, content])).toEqual([
      [1, { title: '1' }],
      [1, { title: '1' }],
    ]);
    expect(states).toEqual(['saving', 'failed', 'saving', 'saved']);
  });

  it('does not stay “saving”: without an answer it is told that nothing was kept', async () => {
    const signals: AbortSignal[] = [];
    const states: SaveState[] = [];
    const keeper = autosave({
      origin: { id: ID, basedOn: 0, editor: EDITOR },
      save: (_, signal) => new Promise(() => signals.push(signal)),
      hold: () => undefined,
      letGo: () => undefined,
      onState: (state) => states.push(state),
      pauseMs: 5,
      retryMs: 1_000,
      patienceMs: 10,
    });
    keeper.change({ title: '1' });
    await settled();
    expect(states).toEqual([{ is: 'saving' }, { is: 'failed', error: new Error('errors.no_answer') }]);
    expect(signals[0]?.aborted).toBe(true);
    keeper.stop();
  });

  it('stops where another form has kept something else, and goes over it only when a person says so', async () => {
    const { keeper, states, asked, held } = start(async ({ basedOn }) =>
      basedOn === 9 ? kept(10) : { outcome: 'conflict', revision: 9, savedAt: AT },
    );
    keeper.change({ title: 'mine' });
    await settled();
    keeper.change({ title: 'mine too' });
    await settled();
    expect(states).toEqual(['saving', 'conflict']);
    expect([asked.length, held()]).toEqual([1, ['mine too']]);
    expect(await keeper.settle({ title: 'sent' })).toBe(false);
    keeper.keepMine(OTHER);
    await settled();
    expect(asked.at(-1)).toMatchObject({ id: ID, basedOn: 9, content: { title: 'mine too' } });
    expect([states.at(-1), held(), keeper.id]).toEqual(['saved', [], ID]);
  });

  it('keeps as another copy what was typed on one that is gone', async () => {
    const { keeper, states, asked, held } = start(async ({ id }) =>
      id === ID ? { outcome: 'gone' } : kept(1),
    );
    keeper.change({ title: 'still here' });
    await settled();
    expect([states.at(-1), held()]).toEqual(['gone', ['still here']]);
    keeper.keepMine(OTHER);
    await settled();
    expect(asked.at(-1)).toMatchObject({ id: OTHER, basedOn: 0, content: { title: 'still here' } });
    expect([states.at(-1), held(), keeper.id]).toEqual(['saved', [], OTHER]);
  });

  it('looks before it is sent whether another form has kept something, though nothing was typed here', async () => {
    const { keeper } = start(async () => ({ outcome: 'conflict', revision: 9, savedAt: AT }));
    expect(await keeper.settle({ title: 'as read' })).toBe(false);
    const free = start(async () => kept(4));
    expect(await free.keeper.settle({ title: 'as read' })).toBe(true);
  });

  it('saves nothing once it is stopped, and still holds what was not kept', async () => {
    const { keeper, titles, held } = start(async () => kept(4));
    keeper.change({ title: '1' });
    keeper.stop();
    keeper.change({ title: '2' });
    keeper.flush();
    await settled();
    expect(titles()).toEqual([]);
    expect(held()).toEqual(['1']);
  });
});
