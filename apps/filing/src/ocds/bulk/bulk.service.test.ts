import { gunzipSync } from 'node:zlib';
import { FILING } from '@yinhu/contracts/filing';
import { eventually } from '@yinhu/testing';
import { COUNTY, type Filing, NEIGHBOUR, plan, startFiling, YEAR } from '../../../test/filing-fixture.ts';
import { harvestReleases } from '../../../test/open-data.ts';
import { UNGUARDED } from '../publication-guard.ts';
import { publishRelease } from '../release/publish-release.ts';

describe('the bulk file of a county and year', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const fileOf = (county = COUNTY, year = YEAR) => filing.service.call(FILING.ocds.bulk, { county, year });
  const linesOf = async ({ key }: { key: string }) => {
    const chunks: Buffer[] = [];
    for await (const chunk of await filing.service.files.get(key)) chunks.push(chunk as Buffer);
    return gunzipSync(Buffer.concat(chunks))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  };

  it('holds every release of that county and year, in the order of the feed, and is made anew only when there are more', async () => {
    const entity = await filing.entityWith(10_000_000_000);
    for (let i = 0; i < 4; i++) await filing.submit(entity, plan());
    await filing.service.database.system(NEIGHBOUR, (tx) => {
      const owner = {
        countyCode: NEIGHBOUR,
        divisionCode: NEIGHBOUR,
        entityId: entity.id,
        filingIds: [],
        guard: UNGUARDED,
      };
      return publishRelease(tx, owner, `ocds-yinhu0-${NEIGHBOUR}-1`, () => ['planning'], new Date(), {
        initiationType: 'tender',
      });
    });
    const first = await eventually(async () => {
      const file = await fileOf();
      return (await linesOf(file)).length === 4 && file;
    });
    expect(await linesOf(first)).toEqual(
      (await harvestReleases(filing.service, { county: COUNTY })).releases,
    );
    expect(first).toMatchObject({
      fileName: `ocds-${COUNTY}-${YEAR}.jsonl.gz`,
      mediaType: 'application/gzip',
    });
    expect(await fileOf()).toEqual(first);
    await filing.submit(entity, plan());
    const [second, ...same] = await eventually(async () => {
      const files = await Promise.all([fileOf(), fileOf(), fileOf()]);
      return files.every(({ key }) => key !== first.key) && files;
    });
    expect(await linesOf(second)).toHaveLength(5);
    for (const file of same) expect(file).toEqual(second);
    await expect(filing.service.files.get(first.key)).rejects.toThrow();
  });

  it('is not there when nothing was published', async () => {
    await expect(fileOf(COUNTY, 2001)).rejects.toMatchObject({ code: 'not_found' });
  });
});
