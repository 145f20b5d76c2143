import { jest } from '@jest/globals';
import { operation, Problem } from '@yinhu/contracts/kernel';
import { z } from 'zod';
import { Lane, Lanes } from './lane.ts';

const options = { always: 4, firstGapMs: 10, withinMs: 200 };
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const forEver = () => new Promise<never>(() => undefined);
const isTurnedAway = (error: unknown) => error instanceof Problem && error.code === 'service_unavailable';

/** Works on one thing at a time, each for so long. */
function workshop(eachMs: number): () => Promise<void> {
  let last = Promise.resolve<unknown>(undefined);
  return async () => {
    const mine = last.then(() => pause(eachMs));
    last = mine;
    await mine;
  };
}

/** So many callers who call again as soon as they are answered, and a while after they were turned away. */
async function crowd(lane: Lane, work: () => Promise<void>, callers: number, forMs: number) {
  const until = performance.now() + forMs;
  const took: number[] = [];
  let away = 0;
  const caller = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      const outcome = await lane.take(work).then(
        () => 'done',
        (error) => (isTurnedAway(error) ? 'away' : Promise.reject(error)),
      );
      if (outcome === 'done') took.push(performance.now() - began);
      else {
        away += 1;
        await pause(20);
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { took: took.sort((a, b) => a - b), away };
}

describe('a lane', () => {
  it('lets in a few, however slow they are, and no more than its pace allows', () => {
    const lane = new Lane(options);
    const outcomes = Array.from({ length: 100 }, () => {
      try {
        lane.requireRoom();
        void lane.take(forEver);
        return 'in';
      } catch {
        return 'away';
      }
    });
    // Twenty at ten milliseconds each are what two hundred hold.
    expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(20);
    expect(() => new Lane({ ...options, firstGapMs: 100_000 }).requireRoom()).not.toThrow();
  });

  it('learns the pace: of a slow workshop it lets in fewer, of a fast one more, and whoever is in is answered in time', async () => {
    // On a clock of its own: how busy the machine is says nothing of the lane.
    jest.useFakeTimers();
    try {
      const [slow, fast] = [new Lane(options), new Lane(options)];
      const crowds = async () => {
        const both = Promise.all([
          crowd(slow, workshop(25), 60, 1_500),
          crowd(fast, () => pause(20), 60, 1_500),
        ]);
        await jest.advanceTimersByTimeAsync(5_000);
        return both;
      };
      await crowds();
      const [slowly, quickly] = await crowds();
      expect(slowly.away).toBeGreaterThan(0);
      // Two hundred milliseconds were promised, and a tick or two of timers is nobody's fault.
      expect(slowly.took.at(-1)).toBeLessThan(400);
      expect(quickly.away).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('turns away whom less time is left than those before need, and says when to come again', () => {
    const lane = new Lane({ ...options, withinMs: undefined });
    for (let i = 0; i < 50; i++) void lane.take(forEver);
    expect(() => lane.requireRoom(1_000)).not.toThrow();
    const away = () => lane.requireRoom(300);
    expect(away).toThrow(
      expect.objectContaining({ code: 'service_unavailable', params: { shortage: 'overload', seconds: 1 } }),
    );
    for (let i = 0; i < 250; i++) expect(away).toThrow();
    expect(away).toThrow(expect.objectContaining({ params: { shortage: 'overload', seconds: 3 } }));
  });
});

describe('lanes', () => {
  const declared = { input: z.object({}), output: z.null(), summary: '', access: 'anyone' } as const;

  it('keep writers and readers of each service apart, and leave out what is long or between services', () => {
    const lanes = new Lanes({ read: options, write: options });
    const [read, write] = [
      operation({ ...declared, name: 'filing.a.b', kind: 'query' }),
      operation({ ...declared, name: 'filing.a.c', kind: 'command' }),
    ];
    expect(lanes.of(read)).toBe(lanes.of({ ...read, name: 'filing.a.d' }));
    expect(lanes.of(read)).not.toBe(lanes.of(write));
    expect(lanes.of(read)).not.toBe(lanes.of({ ...read, service: 'identity' }));
    expect([lanes.of({ ...read, access: 'service' }), lanes.of({ ...write, timeoutMs: 50_000 })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
