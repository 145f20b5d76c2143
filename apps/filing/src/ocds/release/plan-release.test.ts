import { type Entity, FILING } from '@yinhu/contracts/filing';
import { eventually } from '@yinhu/testing';
import { type Detail, type Filing, HENGSHUI, line, plan, startFiling } from '../../../test/filing-fixture.ts';
import { harvestRecords, harvestReleases } from '../../../test/open-data.ts';
import type { Json } from '../json.ts';
import { compiledRelease } from '../merge/compiled-release.ts';
import { recordPackageFaults, releasePackageFaults } from '../schema/validate.ts';
import { ocidOf } from './ocid.ts';

describe('a filed plan among the open data', () => {
  let filing: Filing;
  let entity: Entity;
  beforeAll(async () => {
    filing = await startFiling();
    entity = await filing.entityWith(1_000_000_000, { divisionCode: HENGSHUI });
  });
  afterAll(() => filing.stop());

  const releasesOf = async ({ number }: Detail) =>
    (await harvestReleases(filing.service)).releases.filter(({ ocid }) => ocid === ocidOf(number ?? ''));
  const amend = ({ id, version }: Detail, content: ReturnType<typeof plan>) =>
    filing.service.call(
      FILING.filings.amend,
      { ...content, id, version, reason: '旱情加重' },
      { as: filing.clerkOf(entity) },
    );
  const cancel = ({ id }: Detail) =>
    filing.service.call(
      FILING.filings.cancel,
      { id, reason: '改由上级统一采购' },
      { as: filing.clerkOf(entity) },
    );

  it('is one release tagged planning, with its buyer, budget, funding and lines, each amount to the fen', async () => {
    const lines = [
      line({ quantity: 3, unitPriceFen: 123_457 }),
      line({ quantity: 1.5, unitPriceFen: 99_999_99, catalogueCode: 'A07030100', budgetFen: 1_499_999_9 }),
    ];
    const filed = await filing.submit(
      entity,
      plan({ lines, plannedStart: '2027-03-01', plannedEnd: '2027-05-31' }),
    );
    expect(filed.status).toBe('filed');
    const [release, ...others] = await eventually(async () => {
      const found = await releasesOf(filed);
      expect(found).toHaveLength(1);
      return found;
    });
    expect(others).toEqual([]);
    const buyer = { id: `CN-USCC-${entity.creditCode}`, name: entity.name };
    expect(release).toMatchObject({
      ocid: `ocds-yinhu0-${filed.number}`,
      id: `ocds-yinhu0-${filed.number}-1`,
      date: filed.filedAt,
      tag: ['planning'],
      language: 'zh',
      buyer,
      parties: [
        {
          ...buyer,
          roles: ['buyer'],
          identifier: { scheme: 'CN-USCC', id: entity.creditCode, legalName: entity.name },
        },
      ],
      planning: {
        rationale: filed.purposeStatement,
        budget: {
          id: filed.number,
          amount: { amount: filed.budgetFen / 100, currency: 'CNY' },
          budgetBreakdown: [
            { id: 'county_poverty_fund', amount: { amount: filed.budgetFen / 100, currency: 'CNY' } },
          ],
        },
        milestones: [{ dueDate: '2027-03-01T00:00:00+08:00' }, { dueDate: '2027-05-31T23:59:59+08:00' }],
      },
      tender: {
        id: filed.number,
        status: 'planned',
        procurementMethod: 'limited',
        procurementMethodDetails: '询价',
        value: { amount: filed.budgetFen / 100, currency: 'CNY' },
        items: [
          { id: '1', quantity: 3, unit: { value: { amount: 1234.57, currency: 'CNY' } } },
          { id: '2', quantity: 1.5, unit: { value: { amount: 99_999.99, currency: 'CNY' } } },
        ],
      },
    });
    expect(JSON.stringify(release)).not.toMatch(/contactPoint|telephone/);
  });

  it('is published again when amended, without what it no longer says, and as cancelled in the end', async () => {
    const filed = await filing.submit(
      entity,
      plan({ lines: [line({ unitPriceFen: 700 }), line({ unitPriceFen: 300, description: '二号池' })] }),
    );
    const amended = await amend(filed, plan({ title: '蓄水池扩建', lines: [line({ unitPriceFen: 900 })] }));
    await cancel(amended);
    const releases = await eventually(async () => {
      const found = await releasesOf(filed);
      expect(found.map(({ tag }) => tag[0])).toEqual(['planning', 'planningUpdate', 'planningUpdate']);
      return found;
    });
    const now = compiledRelease(releases) as Record<string, unknown>;
    expect(now).toMatchObject({
      tag: ['compiled'],
      planning: { budget: { amount: { amount: 9, currency: 'CNY' } } },
      tender: {
        title: '蓄水池扩建',
        status: 'cancelled',
        value: { amount: 9 },
        items: [{ id: '1', unit: { value: { amount: 9 } } }, { id: '2' }],
      },
    });
    expect((now.tender as { items: object[] }).items[1]).not.toHaveProperty('description');
  });

  it('is a record whose compiled release is the merge of its releases, linked, whole, or with every value’s history', async () => {
    const filed = await amend(await filing.submit(entity, plan()), plan({ title: '引水渠' }));
    const ocid = ocidOf(filed.number ?? '');
    const releases = await eventually(async () => {
      const found = await releasesOf(filed);
      expect(found).toHaveLength(2);
      return found;
    });
    const linked = releases.map(({ id, date, tag }) => ({
      url: expect.stringContaining(`/public/ocds/releases/${id}#${id}`),
      date,
      tag,
    }));
    expect((await harvestRecords(filing.service)).find((record) => record.ocid === ocid)).toEqual({
      ocid,
      releases: linked,
      compiledRelease: compiledRelease(releases),
    });
    const embedded = await filing.service.call(FILING.ocds.record, { ocid, embedded: true, versioned: true });
    expect(recordPackageFaults(embedded as Json)).toEqual([]);
    expect(embedded.records).toMatchObject([
      { ocid, releases, versionedRelease: { tender: { title: [{}, { value: '引水渠' }] } } },
    ]);
    const single = await filing.service.call(FILING.ocds.release, { id: releases[1]?.id ?? '' });
    expect(releasePackageFaults(single as Json)).toEqual([]);
    expect(single.releases).toEqual([releases[1]]);
  });

  it('is not published before it is filed', async () => {
    const inReview = await filing.submit(entity, plan({ purpose: 'ordinary', title: '还在审核' }));
    expect(inReview.status).toBe('in_review');
    const last = await filing.submit(entity, plan());
    await eventually(async () => (await releasesOf(last)).length === 1);
    expect(JSON.stringify((await harvestReleases(filing.service)).releases)).not.toContain('还在审核');
  });

  it('is not found under an identifier that is not its own', async () => {
    for (const ocid of ['ocds-yinhu0-360725-1999-0001', 'ocds-other0-1']) {
      await expect(filing.service.call(FILING.ocds.record, { ocid })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(filing.service.call(FILING.ocds.release, { id: `${ocid}-1` })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });
});
