import { jest } from '@jest/globals';
import { autosave, type SaveState } from './autosave.ts';

const settled = () => jest.advanceTimersByTimeAsync(25);

describe('keeping what is typed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const start = (save: (content: object, revision: number) => Promise<string | null>) => {
    const states: SaveState['is'][] = [];
    const keeper = autosave({ save, onState: ({ is }) => states.push(is), pauseMs: 5, retryMs: 5 });
    return { keeper, states };
  };

  it('waits for a pause, and saves the last content only', async () => {
    const saved: object[] = [];
    const { keeper, states } = start(async (content) => {
      saved.push(content);
      return '2019-11-30T04:03:00Z';
    });
    for (const title of ['蓄', '蓄水', '蓄水池']) keeper.change({ title });
    await settled();
    expect(saved).toEqual([{ title: '蓄水池' }]);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('saves one at a time, with rising revisions, and what is typed meanwhile afterwards', async () => {
    const revisions: number[] = [];
    let release = () => {};
    const { keeper } = start(async (_, revision) => {
      revisions.push(revision);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return '2019-11-30T04:03:00Z';
    });
    keeper.change({ title: '1' });
    keeper.flush();
    keeper.change({ title: '2' });
    keeper.change({ title: '3' });
    await settled();
    expect(revisions).toHaveLength(1);
    release();
    await settled();
    release();
    expect(revisions).toHaveLength(2);
    expect(revisions[1]).toBeGreaterThan(revisions[0] ?? Number.POSITIVE_INFINITY);
  });

  it('tries again after a failure, with the latest content', async () => {
    const tried: object[] = [];
    const { keeper, states } = start(async (content) => {
      tried.push(content);
      if (tried.length === 1) throw new Error('offline');
      return '2019-11-30T04:03:00Z';
    });
    keeper.change({ title: '1' });
    await settled();
    await settled();
    expect(tried).toEqual([{ title: '1' }, { title: '1' }]);
    expect(states).toEqual(['saving', 'failed', 'saving', 'saved']);
  });

  it('saves nothing once it is stopped', async () => {
    const saved: object[] = [];
    const { keeper } = start(async (content) => {
      saved.push(content);
      return null;
    });
    keeper.change({ title: '1' });
    keeper.stop();
    keeper.change({ title: '2' });
    keeper.flush();
    await settled();
    expect(saved).toEqual([]);
  });
});
