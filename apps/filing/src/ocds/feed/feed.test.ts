import { setTimeout as pause } from 'node:timers/promises';
import { FILING } from '@yinhu/contracts/filing';
import { eventually, testActor, testCall } from '@yinhu/testing';
import { type Filing, staffOf, startFiling } from '../../../test/filing-fixture.ts';
import { askedBy, harvestRecords, harvestReleases } from '../../../test/open-data.ts';
import { UNGUARDED } from '../publication-guard.ts';
import { publishRelease } from '../release/publish-release.ts';

const ENTITY = '0199aaaa-0000-7000-8000-000000000000';
const TAGS = () => ['planning'];

describe('the feed of releases', () => {
  let filing: Filing;
  let county: string;
  let counties = 360_100;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());
  /** Each test has counties of its own. */
  beforeEach(() => {
    county = nextCounty();
  });
  const nextCounty = () => String(counties++);
  const soon = (check: () => Promise<void>) =>
    eventually(async () => {
      await check();
      return true;
    });

  /** Publishes in a transaction of its own, which stays open until it is let go. */
  const publish = (
    number: string,
    { county: of = county, before = async () => {}, after = async () => {}, size = 1 } = {},
  ) =>
    filing.service.database.transaction(
      testCall({ actor: testActor(staffOf('county_admin', of)) }),
      async (tx) => {
        await before();
        const owner = { countyCode: of, divisionCode: of, entityId: ENTITY, filingIds: [], guard: UNGUARDED };
        const content = { initiationType: 'tender', tender: { id: number, title: '水'.repeat(size) } };
        await publishRelease(tx, owner, `ocds-yinhu0-${of}-${number}`, TAGS, new Date(), content);
        // What is written goes with the next question at the latest: from here on the release is in the
        // table.
        await tx.query('SELECT 1');
        await after();
      },
    );
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  };
  const idsOf = async (ask = {}) =>
    (await harvestReleases(filing.service, { county, ...ask })).releases.map(({ id }) =>
      id.replace('ocds-yinhu0-', ''),
    );

  it('shows nothing that comes after what is not committed yet, so that a reader misses nothing', async () => {
    await publish('first');
    const { resume = '' } = await eventually(async () => {
      const found = await harvestReleases(filing.service, { county });
      expect(found.releases).toHaveLength(1);
      return found;
    });
    const [inserted, late] = [gate(), gate()];
    const slow = publish('slow', {
      after: async () => {
        inserted.open();
        await late.opened;
      },
    });
    await inserted.opened;
    await publish('quick');
    expect(await idsOf(askedBy(resume))).toEqual([]);
    late.open();
    await slow;
    await soon(async () =>
      expect(await idsOf(askedBy(resume))).toEqual([`${county}-slow-1`, `${county}-quick-1`]),
    );
  });

  it('keeps its order when a transaction that began first publishes last', async () => {
    const [began, go] = [gate(), gate()];
    const early = filing.service.database.transaction(
      testCall({ actor: testActor(staffOf('county_admin', county)) }),
      async (tx) => {
        await tx.query('SELECT pg_current_xact_id()');
        began.open();
        await go.opened;
        const owner = {
          countyCode: county,
          divisionCode: county,
          entityId: ENTITY,
          filingIds: [],
          guard: UNGUARDED,
        };
        await publishRelease(tx, owner, `ocds-yinhu0-${county}-early`, TAGS, new Date(), {
          initiationType: 'tender',
        });
      },
    );
    await began.opened;
    await publish('late');
    expect(await idsOf()).toEqual([]);
    go.open();
    await early;
    await soon(async () => expect(await idsOf()).toEqual([`${county}-early-1`, `${county}-late-1`]));
  });

  it('gives a reader who comes back again and again every release once, while many publish at once', async () => {
    const writers = Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        publish(`w${i}`, { before: () => pause((i * 7) % 23), after: () => pause((i * 13) % 31) }),
      ),
    );
    let writing = true;
    writers.finally(() => {
      writing = false;
    });
    const seen: string[] = [];
    let ask: ReturnType<typeof askedBy> = { county, limit: 3 };
    await eventually(async () => {
      const { releases, resume } = await harvestReleases(filing.service, ask);
      seen.push(...releases.map(({ id }) => id));
      if (resume) ask = askedBy(resume);
      return !writing && seen.length === 40;
    });
    await writers;
    expect(new Set(seen).size).toBe(40);
  });

  it('pages forth and back over the same releases, of all counties or of one', async () => {
    await publish('start');
    const neighbour = nextCounty();
    await soon(async () => expect(await idsOf()).toHaveLength(1));
    const from = askedBy((await harvestReleases(filing.service, { county })).resume ?? '').cursor;
    for (const number of ['a', 'b', 'c'])
      for (const whose of [county, neighbour]) await publish(number, { county: whose });
    const all = ['a', 'b', 'c'].flatMap((number) => [`${county}-${number}-1`, `${neighbour}-${number}-1`]);
    const everywhere = { county: undefined, cursor: from, limit: 4 };
    await soon(async () => expect(await idsOf(everywhere)).toEqual(all));
    expect(await idsOf({ county: neighbour, limit: 2 })).toEqual(
      all.filter((id) => id.startsWith(neighbour)),
    );
    const [first, second] = (await harvestReleases(filing.service, { county: neighbour, limit: 2 })).pages;
    expect(first?.links).not.toHaveProperty('prev');
    expect(second?.links).not.toHaveProperty('next');
    const back = await filing.service.call(FILING.ocds.releases, askedBy(second?.links?.prev ?? ''));
    expect(back?.releases).toEqual(first?.releases);
    expect(back?.links).not.toHaveProperty('prev');
    expect(back?.links?.next).toBe(first?.links?.next);
  });

  it('ends with nothing, not with an empty package, which the standard does not allow', async () => {
    expect(await filing.service.call(FILING.ocds.releases, { county })).toBeNull();
    expect(await filing.service.call(FILING.ocds.records, { county })).toBeNull();
    await publish('a');
    await soon(async () => expect(await idsOf()).toHaveLength(1));
    expect(await idsOf({ since: '2100-01-01' })).toEqual([]);
    expect(await idsOf({ since: '2019-01-01' })).toHaveLength(1);
  });

  it('has no page that one message cannot carry, and loses nothing to that', async () => {
    for (const number of ['a', 'b', 'c', 'd']) await publish(number, { size: 100_000 });
    await soon(async () => expect(await idsOf()).toHaveLength(4));
    const { pages } = await harvestReleases(filing.service, { county });
    expect(pages.map(({ releases }) => releases.length)).toEqual([2, 2]);
  });

  it('refuses a place that it never gave', async () => {
    for (const cursor of [
      'after-18446744073709551615-1',
      'after-99999999999999999999-1',
      'before-1-9223372036854775807',
    ]) {
      await expect(filing.service.call(FILING.ocds.releases, { cursor })).rejects.toMatchObject({
        fields: [{ field: 'cursor', reason: 'unknown_cursor' }],
      });
    }
    for (const cursor of ['after', 'after-x-1', 'since-1-1']) {
      await expect(filing.service.call(FILING.ocds.releases, { cursor })).rejects.toMatchObject({
        fields: [{ field: 'cursor' }],
      });
    }
  });

  it('of records has each process once, and again at its end when it has changed', async () => {
    for (const number of ['a', 'b']) await publish(number);
    const ocidsOf = async () =>
      (await harvestRecords(filing.service, { county, limit: 1 })).map(({ ocid }) => ocid.slice(-1));
    await soon(async () => expect(await ocidsOf()).toEqual(['a', 'b']));
    await publish('a', { size: 2 });
    await soon(async () => expect(await ocidsOf()).toEqual(['b', 'a']));
  });

  it('takes no release from who may not change the plan, and changes none', async () => {
    const write = (role: 'province_supervisor' | 'helping_buyer', sql: string) =>
      filing.service.database.transaction(testCall({ actor: testActor(staffOf(role, county)) }), (tx) =>
        tx.query(sql),
      );
    const insert = `INSERT INTO ocds_release (division_code, entity_id, ocid, number, date, tag, body)
      VALUES ('${county}', '${ENTITY}', 'ocds-yinhu0-${county}-x', 1, now(), '{planning}', '{}')`;
    for (const role of ['province_supervisor', 'helping_buyer'] as const)
      await expect(write(role, insert)).rejects.toThrow('row-level security');
    await publish('a');
    await expect(write('helping_buyer', 'DELETE FROM ocds_release')).rejects.toThrow('append-only');
  });
});
