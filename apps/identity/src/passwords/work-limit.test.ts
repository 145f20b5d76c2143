import { monotonicNow } from '@yinhu/contracts/kernel';
import { WorkLimit } from './work-limit.ts';

/** Work that ends when told to. */
function openWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

describe('a work limit', () => {
  it('lets only so many run at once, and the others in the order they came', async () => {
    const limit = new WorkLimit(2, 10);
    const begun: number[] = [];
    const pieces = [0, 1, 2, 3].map(() => openWork());
    const begin = (i: number, work: () => Promise<void>) => {
      begun.push(i);
      return work();
    };
    const runs = pieces.map(({ work }, i) => limit.run(() => begin(i, work)));
    expect(begun).toEqual([0, 1]);
    pieces[1]?.end();
    await runs[1];
    expect(begun).toEqual([0, 1, 2]);
    for (const { end } of pieces) end();
    await Promise.all(runs);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('turns away what would wait behind too many', async () => {
    const limit = new WorkLimit(1, 1);
    const { work, end } = openWork();
    const runs = [limit.run(work), limit.run(work)];
    await expect(limit.run(work)).rejects.toMatchObject({ code: 'rate_limited' });
    end();
    await Promise.all(runs);
  });

  it('leaves work that nobody waits for any more, and gives its place on', async () => {
    const limit = new WorkLimit(1, 5);
    const { work, end } = openWork();
    const first = limit.run(work);
    const late = limit.run(async () => 'late', monotonicNow() - 1);
    const next = limit.run(async () => 'next');
    end();
    await first;
    await expect(late).rejects.toMatchObject({ code: 'deadline_exceeded' });
    await expect(next).resolves.toBe('next');
  });

  it('gives the place on when work fails', async () => {
    const limit = new WorkLimit(1, 5);
    await expect(limit.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(limit.run(async () => 'yes')).resolves.toBe('yes');
  });
});
