import { Problem } from '@yinhu/contracts/kernel';
import type { BadTasks } from '../../test/bad.worker.ts';
import { Apart, Overtaxed } from './apart.ts';

describe('work that is done apart', () => {
  const apart = new Apart<BadTasks>(new URL('../../test/bad.worker.ts', import.meta.url), {
    heapMb: 24,
    lanes: 1,
  });

  it('answers, and its problems arrive as what they are', async () => {
    expect(await apart.run('double', 21, 20_000)).toBe(42);
    await expect(apart.run('refuse', 'tree', 20_000)).rejects.toEqual(
      new Problem('validation_failed', {}, [{ field: 'tree', reason: 'too_deep' }]),
    );
  });

  it('that takes too much memory or time ends by itself, and what comes after it is done', async () => {
    await expect(apart.run('hoard', undefined, 20_000)).rejects.toEqual(new Overtaxed('memory'));
    await expect(apart.run('spin', undefined, 300)).rejects.toEqual(new Overtaxed('time'));
    expect(await apart.run('double', 4, 20_000)).toBe(8);
  });

  it('that spoils every object, or fails, spoils and fails nothing here', async () => {
    await expect(apart.run('pollute', 'x', 20_000)).rejects.toThrow('x');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(await apart.run('double', 5, 20_000)).toBe(10);
  });

  it('leaves the others their turn meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    await expect(apart.run('spin', undefined, 300)).rejects.toThrow(Overtaxed);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});
