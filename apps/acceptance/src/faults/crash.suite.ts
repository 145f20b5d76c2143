import { API } from '@yinhu/contracts';
import type { Filing } from '@yinhu/contracts/filing';
import { plan } from '../counties/papers.ts';
import { until } from '../system/until.ts';
import { summaryOf, untilRecounted } from '../world/figures.ts';
import { type Given, supervisor, type World } from '../world/world.ts';

const WRITES = 60;
const LANES = 4;
/** Services are killed after so many writes were answered. */
const KILLED_AFTER = 15;
const KILLED = ['filing', 'oversight'] as const;

export function crashSuite(given: Given): void {
  // Figures that are still growing cannot be compared.
  beforeAll(() => given().year.loaded(), 240_000);

  it('what was answered with success outlives a kill -9 of the services that write and count it', async () => {
    const world = given();
    const { home } = world;
    const pids = world.system.yinhu.pids();
    const { batches } = (await summaryOf(world, home.code)).filing;
    const answered: Filing[] = [];
    const failures: number[] = [];
    const work = Array.from({ length: WRITES }, (_, i) => i).values();
    let killed = false;
    const lane = async () => {
      for (const i of work) {
        const draft = await draftUntilAnswered(world, `crash-${i}`, failures);
        await submitUntilAnswered(world, draft.id, failures);
        answered.push(draft);
        if (killed || answered.length < KILLED_AFTER) continue;
        killed = true;
        for (const name of KILLED) process.kill(pids[name] as number, 'SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(failures.every((status) => [503, 504].includes(status))).toBe(true);
    await until('the killed services run again', () =>
      KILLED.every((name) => world.system.yinhu.pids()[name] !== pids[name]),
    );
    const filter = { id: answered.map(({ id }) => id), status: 'filed' as const };
    const { total } = await home.as('admin').list(API.filing.filings.list, { filter, range: [0, WRITES] });
    expect([new Set(filter.id).size, total]).toEqual([WRITES, WRITES]);
    await untilRecounted(world, home.code);
    expect((await summaryOf(world, home.code)).filing.batches).toBe(batches + WRITES);
  }, 120_000);

  it('after the death of the broker the figures catch up', async () => {
    const world = given();
    const { home } = world;
    const { batches } = (await summaryOf(world, home.code)).filing;
    const { nats } = world.system.yinhu.pids();
    process.kill(nats as number, 'SIGKILL');
    await until('the broker runs again', () => ![undefined, nats].includes(world.system.yinhu.pids().nats));
    const draft = await draftUntilAnswered(world, 'crash-broker', []);
    await submitUntilAnswered(world, draft.id, []);
    await untilRecounted(world, home.code);
    expect((await summaryOf(world, home.code)).filing.batches).toBe(batches + 1);
  }, 90_000);

  it('figures that are built anew while the system works are equal to those before, and to the recount', async () => {
    const world = given();
    const { home } = world;
    const boss = supervisor(world);
    await untilRecounted(world, home.code);
    const [year, beside] = [
      await figuresBelow(world, '36', '2019-11-30'),
      await figuresBelow(world, world.neighbour.code),
    ];
    const { batches } = (await summaryOf(world, home.code)).filing;
    const { generation } = await boss.call(API.oversight.projection.rebuild, {});
    await submitUntilAnswered(world, (await draftUntilAnswered(world, 'during-rebuild', [])).id, []);
    await until(
      'the new generation is in use',
      async () => {
        const status = await boss.call(API.oversight.projection.status, {});
        return status.generation === generation && status.building === null;
      },
      { withinMs: 90_000, everyMs: 100 },
    );
    await untilRecounted(world, home.code);
    expect(await figuresBelow(world, '36', '2019-11-30')).toEqual(year);
    expect(await figuresBelow(world, world.neighbour.code)).toEqual(beside);
    expect((await summaryOf(world, home.code)).filing.batches).toBe(batches + 1);
    await untilRecounted(world, '36');
  }, 120_000);
}

/** Figures of every division one step below, without the moment they were computed. */
async function figuresBelow(world: World, code: string, asOf?: string) {
  const { children } = await supervisor(world).call(API.oversight.divisions.children, { code, asOf });
  return children.map(({ computedAt: _, ...figures }) => figures);
}

/** Asks again under the same key as long as the answer is that it may be asked again. */
async function draftUntilAnswered({ home }: World, key: string, failures: number[]): Promise<Filing> {
  const input = plan([home.place.township]);
  return until(
    'the draft is answered',
    async () => {
      const { status, json } = await home
        .as('clerk')
        .answerTo(API.filing.filings.draft, input, { 'idempotency-key': key });
      if (status === 201) return json as Filing;
      if (status !== 409) failures.push(status);
      return undefined;
    },
    { withinMs: 60_000, everyMs: 100 },
  );
}

/** A submission whose answer was lost may have happened: then the plan is submitted already. */
const submitUntilAnswered = ({ home }: World, id: string, failures: number[]): Promise<unknown> =>
  until(
    'the submission is answered',
    async () => {
      const { status, problem } = await home.as('clerk').answerTo(API.filing.filings.submit, { id });
      if (status === 200 || problem.code === 'invalid_transition') return true;
      failures.push(status);
      return undefined;
    },
    { withinMs: 60_000, everyMs: 100 },
  );
