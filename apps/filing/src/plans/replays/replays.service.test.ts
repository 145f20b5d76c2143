import { type Entity, FILING, type RuleReplay } from '@yinhu/contracts/filing';
import { type Actor, businessDate, type RequestOf } from '@yinhu/contracts/kernel';
import { childrenOf } from '@yinhu/divisions';
import { eventually, withClient } from '@yinhu/testing';
import { type Filing, line, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';
import { replayBatch } from './replay-batch.ts';
import { claimReplay } from './replay-store.ts';

const TODAY = businessDate(new Date());
const DEAD = '00000000-0000-4000-8000-00000000dead';
const HOUSEHOLDS = [5, 10, 15, 20, 25, 30, 35, 40];

describe('replaying past decisions', () => {
  let filing: Filing;
  const counties = childrenOf('3607')
    .map(({ code }) => code)
    .values();
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const admin = (county: string) => staffOf('county_admin', county);
  /** A county of its own for each test, with a plan filed for each of the numbers of households. */
  async function countyWithFilings(): Promise<{ county: string; entity: Entity }> {
    const county = counties.next().value as string;
    const entity = await filing.entityWith(10_000_000_000, { divisionCode: county });
    for (const households of HOUSEHOLDS) {
      const wanted = plan({
        lines: [line({ unitPriceFen: 100_000 + households, beneficiaryDivisions: [county] })],
      });
      const filed = await filing.submit(entity, {
        ...wanted,
        purposeEvidence: { ...evidenceOf(wanted), households },
      });
      expect(filed.status).toBe('filed');
    }
    return { county, entity };
  }
  const evidenceOf = ({ purposeEvidence }: ReturnType<typeof plan>) =>
    purposeEvidence ?? { villages: [], fundDocument: '', households: 1 };

  /** As decisions were before evidence was kept: nobody but the database's superuser can make them so. */
  async function forgetEvidence(county: string, number: string): Promise<void> {
    const forget = `
      BEGIN;
      ALTER TABLE filing_decision DISABLE TRIGGER append_only;
      UPDATE filing_decision d SET evidence = NULL FROM filing f
        WHERE d.county_code = '${county}' AND f.county_code = d.county_code AND f.id = d.filing_id AND f.number = '${number}';
      ALTER TABLE filing_decision ENABLE TRIGGER append_only;
      COMMIT`;
    await withClient(filing.service.testDatabase.superuserUrl, (superuser) => superuser.query(forget));
  }

  const start = (county: string, change: Partial<RequestOf<typeof FILING.ruleReplays.start>> = {}) =>
    filing.service.call(
      FILING.ruleReplays.start,
      { from: TODAY, to: TODAY, ...change },
      { as: admin(county) },
    );
  const get = ({ id, countyCode }: RuleReplay, as: Partial<Actor> = admin(countyCode)) =>
    filing.service.call(FILING.ruleReplays.get, { id }, { as });
  const finished = (replay: RuleReplay) =>
    eventually(async () => {
      const now = await get(replay);
      expect(now.status).toBe('done');
      return now;
    });
  const differences = async ({ id, countyCode }: RuleReplay) =>
    (
      await filing.service.call(
        FILING.ruleReplays.differences,
        { filter: { replayId: id }, range: [0, 99], sort: ['decidedAt', 'ASC'] },
        { as: admin(countyCode) },
      )
    ).items;

  it('finds nothing when nothing has changed', async () => {
    const { county } = await countyWithFilings();
    const replay = await finished(await start(county));
    expect(replay).toMatchObject({ total: 8, judged: 8, notReplayable: 0, differing: 0, rules: [] });
    expect(await differences(replay)).toEqual([]);
  });

  it('tells which plans other parameters would have sent to a reviewer, by which rule and why', async () => {
    const { county } = await countyWithFilings();
    const replay = await finished(
      await start(county, { parameters: { PURPOSE_EVIDENCED: { households: 20 } } }),
    );
    expect(replay).toMatchObject({ judged: 8, differing: 3, nowInReview: 3, nowFiled: 0 });
    expect(replay.rules).toEqual([{ code: 'PURPOSE_EVIDENCED', nowFails: 3, nowPasses: 0 }]);
    const found = await differences(replay);
    expect(found.map(({ changes }) => changes[0]?.after[0]?.facts.households)).toEqual([5, 10, 15]);
    expect(found[0]).toMatchObject({
      filingNumber: `${county}-${TODAY.slice(0, 4)}-0001`,
      outcomeThen: 'filed',
      outcomeNow: 'in_review',
    });
  });

  it('says how many decisions it could not judge, since no evidence was kept with them', async () => {
    const { county } = await countyWithFilings();
    await forgetEvidence(county, `${county}-${TODAY.slice(0, 4)}-0002`);
    const replay = await finished(
      await start(county, { parameters: { PURPOSE_EVIDENCED: { households: 20 } } }),
    );
    expect(replay).toMatchObject({ total: 8, judged: 7, notReplayable: 1, differing: 2 });
  });

  /** A replay that another process has taken up. */
  async function heldByAnother(county: string): Promise<RuleReplay> {
    const id = await filing.service.database.system(county, async (tx) => {
      const row = await tx.one<{ id: string }>(
        `INSERT INTO rule_replay (county_code, id, status, from_date, to_date, parameters, requested_at, requested_by, requested_by_name)
         VALUES ($1, gen_random_uuid(), 'queued', $2, $2, $3, '2000-01-01', 'u', '负责人') RETURNING id`,
        [county, TODAY, JSON.stringify({ PURPOSE_EVIDENCED: { households: 30 } })],
      );
      expect((await claimReplay(tx, DEAD))?.id).toBe(row?.id);
      return row?.id ?? '';
    });
    return filing.service.call(FILING.ruleReplays.get, { id }, { as: admin(county) });
  }

  describe('when its worker dies', () => {
    /** After some batches, long ago. */
    async function abandoned(county: string, batches: number): Promise<RuleReplay> {
      const replay = await heldByAnother(county);
      const { database } = filing.service;
      for (let i = 0; i < batches; i++)
        expect(await replayBatch(database, { countyCode: county, id: replay.id }, DEAD, 3)).toBe(true);
      await database.system(county, (tx) =>
        tx.query(`UPDATE rule_replay SET seen_at = now() - interval '1 hour' WHERE id = $1`, [replay.id]),
      );
      return replay;
    }

    it.each([0, 1, 2])(
      'is finished by another after %i batches, without a double and without a gap',
      async (batches) => {
        const { county } = await countyWithFilings();
        const replay = await finished(await abandoned(county, batches));
        expect(replay).toMatchObject({ total: 8, judged: 8, differing: 5, nowInReview: 5 });
        expect(replay.rules).toEqual([{ code: 'PURPOSE_EVIDENCED', nowFails: 5, nowPasses: 0 }]);
        expect(
          (await differences(replay)).map(({ changes }) => changes[0]?.after[0]?.facts.households),
        ).toEqual([5, 10, 15, 20, 25]);
      },
    );

    it('is not gone on with by the one that was thought dead', async () => {
      const { county } = await countyWithFilings();
      const replay = await finished(await abandoned(county, 1));
      const key = { countyCode: county, id: replay.id };
      expect(await replayBatch(filing.service.database, key, DEAD, 3)).toBe(false);
      expect(await get(replay)).toEqual(replay);
    });
  });

  it('is one at a time in a county, and makes room when it is cancelled', async () => {
    const county = counties.next().value as string;
    const cancel = ({ id }: RuleReplay) =>
      filing.service.call(FILING.ruleReplays.cancel, { id }, { as: admin(county) });
    const held = await heldByAnother(county);
    await expect(start(county)).rejects.toMatchObject({ code: 'replay_in_progress' });
    expect(await cancel(held)).toMatchObject({ status: 'cancelled', finishedAt: expect.any(String) });
    await expect(cancel(held)).rejects.toMatchObject({ code: 'invalid_transition' });
    expect(await replayBatch(filing.service.database, { countyCode: county, id: held.id }, DEAD)).toBe(false);
    const begun = await Promise.allSettled(
      Array.from({ length: 5 }, () => start(county, { from: '2019-01-01' })),
    );
    const refused = begun.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused.every((code) => code === 'replay_in_progress')).toBe(true);
    expect(begun.some(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('is refused with the field named: an unknown rule, a value out of bounds, an end before its start', async () => {
    const refused = (change: object, field: string) =>
      expect(start('360732', change)).rejects.toMatchObject({
        code: 'validation_failed',
        fields: [{ field }],
      });
    await refused({ parameters: { LOTTERY: {} } }, 'parameters.LOTTERY');
    await refused({ parameters: { NO_SPLITTING: { windowDays: 1 } } }, 'parameters.NO_SPLITTING.windowDays');
    await refused({ from: '2019-02-01', to: '2019-01-31' }, 'to');
  });

  it('is read by its county’s head and by the province, by nobody else, and begun by the county’s head alone', async () => {
    const replay = await start('360733');
    const province = staffOf('province_supervisor', '36');
    expect((await get(replay, province)).id).toBe(replay.id);
    await expect(get(replay, admin('360734'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(get(replay, staffOf('county_reviewer', '360733'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      filing.service.call(FILING.ruleReplays.start, { from: TODAY, to: TODAY }, { as: province }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
