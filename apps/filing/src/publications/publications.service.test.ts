import { gunzipSync } from 'node:zlib';
import { FILING } from '@yinhu/contracts/filing';
import { eventually } from '@yinhu/testing';
import {
  COUNTY,
  type Detail,
  type Filing,
  NEIGHBOUR,
  plan,
  staffOf,
  startFiling,
} from '../../test/filing-fixture.ts';
import { harvestRecords, harvestReleases } from '../../test/open-data.ts';
import { day, PAST, type Tendering, tendering } from '../../test/tender-fixture.ts';

const NAME = '钟小梅';
const PHONE = '13807971234';
const admin = staffOf('county_admin', COUNTY);

describe('the publication of a plan', () => {
  let filing: Filing;
  let water: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    water = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const clerk = () => filing.clerkOf(water.entity);
  /** A plan with a tender on notice, both among the open data. */
  const published = async (title: string) => {
    const tender = await water.published(undefined, { title: `${title}询价` }, { title });
    const [of] = tender.plans;
    return { id: of?.filingId ?? '', number: of?.filingNumber ?? '', tender };
  };
  const search = async (q: string) =>
    (await filing.service.call(FILING.published.list, { filter: { q } })).items.map(({ id }) => id);
  const recordsOf = async (numbers: readonly string[]) => {
    const records = await harvestRecords(filing.service, { county: COUNTY });
    return records.filter(({ ocid }) => numbers.some((number) => ocid.endsWith(number)));
  };
  const releasesOf = async (numbers: readonly string[]) => {
    const { releases } = await harvestReleases(filing.service, { county: COUNTY });
    return releases.filter(({ ocid }) => numbers.some((number) => ocid.endsWith(number)));
  };
  /** Every way in which the public reads of a plan and its tender, as one text. */
  const allThatIsPublic = async (id: string, numbers: readonly string[]): Promise<string> => {
    const files = await Promise.all(
      [PAST, new Date().getFullYear()].map((year) =>
        filing.service.call(FILING.ocds.bulk, { county: COUNTY, year }).catch(() => undefined),
      ),
    );
    const lines: string[] = [];
    for (const file of files) {
      if (!file) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of await filing.service.files.get(file.key)) chunks.push(chunk as Buffer);
      lines.push(
        ...gunzipSync(Buffer.concat(chunks))
          .toString()
          .split('\n')
          .filter((line) => numbers.some((number) => line.includes(number))),
      );
    }
    const records = await Promise.all(
      numbers.map((number) =>
        filing.service
          .call(FILING.ocds.record, { ocid: `ocds-yinhu0-${number}`, embedded: true, versioned: true })
          .catch(() => null),
      ),
    );
    const shown = await filing.service.call(FILING.published.get, { id }).catch(() => null);
    return JSON.stringify([shown, lines, records, await recordsOf(numbers), await releasesOf(numbers)]);
  };
  const certificateOf = (id: string) =>
    filing.service.call(FILING.certificates.get, { id }, { as: filing.reviewer });
  const verdictOn = async (id: string, number: string) => {
    const { digest } = await certificateOf(id);
    return filing.service.call(FILING.certificates.verify, { number, digest });
  };

  it('can be withdrawn with a reason: search, notice, open data with those of its tenders, and certificate follow at once; and restored', async () => {
    const { id, number, tender } = await published('撤下公示的蓄水池');
    const numbers = [number, tender.number];
    await eventually(async () => (await recordsOf(numbers)).length === 2);
    expect(await allThatIsPublic(id, numbers)).toContain('撤下公示的蓄水池');
    expect(await verdictOn(id, number)).toMatchObject({ verdict: 'valid' });

    const withdrawn = await filing.service.call(
      FILING.publications.withdraw,
      { id, reason: '误含他人信息' },
      { as: admin },
    );
    expect(withdrawn).toMatchObject({
      id,
      number,
      state: 'withdrawn',
      reason: '误含他人信息',
      by: expect.any(String),
    });
    expect(await search('撤下公示')).toEqual([]);
    await expect(filing.service.call(FILING.published.get, { id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await verdictOn(id, number)).toEqual({
      verdict: 'withheld',
      number,
      content: null,
      digest: null,
      presentVersion: null,
    });
    const told = await eventually(async () => {
      const releases = await releasesOf(numbers);
      return (
        releases.some(({ tag, ocid }) => ocid.endsWith(number) && tag.includes('planningUpdate')) &&
        allThatIsPublic(id, numbers)
      );
    });
    expect(told).not.toContain('蓄水池');
    for (const { compiledRelease } of await recordsOf(numbers)) {
      expect(compiledRelease).toMatchObject({ tender: { status: 'withdrawn' } });
      expect(compiledRelease).not.toHaveProperty('planning');
      expect(compiledRelease).not.toHaveProperty('buyer');
    }
    await expect(
      filing.service.call(FILING.publications.withdraw, { id, reason: '再次' }, { as: admin }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });

    await filing.service.call(FILING.publications.restore, { id, reason: '已更正' }, { as: admin });
    expect(await search('撤下公示')).toEqual([id]);
    expect(await verdictOn(id, number)).toMatchObject({
      verdict: 'valid',
      content: { title: '撤下公示的蓄水池' },
    });
    await eventually(async () => {
      const records = await recordsOf(numbers);
      return records.every(({ compiledRelease }) =>
        JSON.stringify(compiledRelease).includes('撤下公示的蓄水池'),
      );
    });
    const audit = await filing.service.database.system(COUNTY, (tx) =>
      tx.query<{ action: string; reason: string }>(
        `SELECT action, reason FROM audit WHERE record_id = $1 AND action LIKE '%publication' ORDER BY id`,
        [id],
      ),
    );
    expect(audit).toEqual([
      { action: 'withdraw_publication', reason: '误含他人信息' },
      { action: 'restore_publication', reason: '已更正' },
    ]);
  });

  it('is withdrawn and restored by the head of the county’s office alone', async () => {
    const { id } = await published('谁能撤下');
    for (const as of [clerk(), filing.reviewer]) {
      await expect(
        filing.service.call(FILING.publications.withdraw, { id, reason: '试' }, { as }),
      ).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const neighbour = staffOf('county_admin', NEIGHBOUR);
    await expect(
      filing.service.call(FILING.publications.withdraw, { id, reason: '试' }, { as: neighbour }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      filing.service.call(FILING.publications.get, { id }, { as: neighbour }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await filing.service.call(FILING.publications.get, { id }, { as: filing.reviewer })).toMatchObject(
      {
        state: 'public',
        words: [],
        by: null,
      },
    );
    expect(await search('谁能撤下')).toEqual([id]);
  });

  it('stars out names that a person marked, in what was published before too, and no search finds the plan by them', async () => {
    const title = `为患病的${NAME}一家修路`;
    const { id, number, tender } = await published(title);
    const numbers = [number, tender.number];
    await eventually(async () => (await recordsOf(numbers)).length === 2);
    expect(await search(NAME)).toEqual([id]);
    const marked = await filing.service.call(
      FILING.publications.mark,
      { id, words: [NAME] },
      { as: clerk() },
    );
    expect(marked).toMatchObject({ words: [NAME], state: 'public' });
    expect(await search(NAME)).toEqual([]);
    expect(await search('一家修路')).toEqual([id]);
    expect(await filing.service.call(FILING.published.get, { id })).toMatchObject({
      title: '为患病的***一家修路',
    });
    expect(await allThatIsPublic(id, numbers)).not.toContain(NAME);
    expect((await verdictOn(id, number)).content).toMatchObject({ title: '为患病的***一家修路' });
    expect(
      await filing.service.call(FILING.publications.list, { filter: { id: [id] } }, { as: filing.reviewer }),
    ).toMatchObject({
      items: [{ id, title, words: [NAME] }],
    });
    // What comes later of it is starred out as well.
    await filing.service.call(FILING.tenders.cancel, { id: tender.id, reason: '改期' }, { as: clerk() });
    await eventually(async () =>
      (await releasesOf([tender.number])).some(({ tag }) => tag.includes('tenderCancellation')),
    );
    expect(await allThatIsPublic(id, numbers)).not.toContain(NAME);
    const short = filing.service.call(FILING.publications.mark, { id, words: ['钟'] }, { as: clerk() });
    await expect(short).rejects.toMatchObject({ fields: [{ field: 'words[0]', reason: 'word_too_short' }] });
  });

  it('of a text with personal numbers is refused at saving, in words that name the field and what was found', async () => {
    const texts = plan({
      title: `蓄水池，联系人电话${PHONE}`,
      purposeStatement: '户主身份证 360725 19800101 1239 的家庭',
    });
    await expect(filing.draft(water.entity, texts)).rejects.toMatchObject({
      fields: [
        { field: 'title', reason: 'personal_number', params: { zh: '电话号码' } },
        { field: 'purposeStatement', reason: 'personal_number', params: { zh: '身份证号' } },
      ],
    });
    const { id, lots } = (await published('说明原因的采购')).tender;
    const bid = {
      id,
      lotId: lots[0]?.id ?? '',
      receivedOn: day('03-29'),
      supplier: { creditCode: '91360702MA3512345K', name: `张三 ${PHONE}` },
    };
    await expect(filing.service.call(FILING.tenders.recordBid, bid, { as: clerk() })).rejects.toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'supplier.name', reason: 'personal_number' }),
      ]),
    });
  });

  it('of a plan that was written before these were refused waits for a person, who marks what else must go and lets it out', async () => {
    const draft = await filing.draft(water.entity, plan({ fiscalYear: PAST, title: '老草稿' }), {
      effectiveAt: `${day('02-01')}T02:00:00Z`,
    });
    await filing.service.database.system(COUNTY, (tx) =>
      tx.query('UPDATE filing SET title = $2 WHERE id = $1', [draft.id, `${NAME}家水池，电话${PHONE}`]),
    );
    const { number, status }: Detail = await filing.service.call(
      FILING.filings.submit,
      { id: draft.id },
      { as: clerk() },
    );
    expect(status).toBe('filed');
    const { id } = draft;
    expect(await search('家水池')).toEqual([]);
    expect(await verdictOn(id, number ?? '')).toMatchObject({ verdict: 'withheld', content: null });
    const worklist = () =>
      filing.service.call(
        FILING.publications.list,
        { filter: { state: 'on_hold' } },
        { as: filing.reviewer },
      );
    expect((await worklist()).items).toEqual([
      expect.objectContaining({ id, state: 'on_hold', found: [{ field: 'title', kind: 'phone_number' }] }),
    ]);
    expect(await releasesOf([number ?? '-'])).toEqual([]);
    await expect(
      filing.service.call(FILING.publications.restore, { id, reason: '看过' }, { as: admin }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await filing.service.call(FILING.publications.mark, { id, words: [NAME] }, { as: filing.reviewer });
    await filing.service.call(FILING.publications.release, { id, reason: '已核查' }, { as: filing.reviewer });
    expect((await worklist()).items).toEqual([]);
    expect(await filing.service.call(FILING.published.get, { id })).toMatchObject({
      title: '***家水池，电话***',
    });
    const told = await eventually(
      async () => (await releasesOf([number ?? '-'])).length === 1 && allThatIsPublic(id, [number ?? '-']),
    );
    expect(told).toContain('家水池');
    expect(told).not.toContain(PHONE);
    expect(told).not.toContain(NAME);
  });

  it('lets no release out with a personal number that an older version had put there', async () => {
    const { id, number, tender } = await published('旧版本的采购');
    await filing.service.database.system(COUNTY, (tx) =>
      tx.query(
        `INSERT INTO ocds_release (division_code, entity_id, ocid, number, date, tag, body, filing_ids)
         SELECT division_code, entity_id, ocid, 99, now(), '{tenderUpdate}', jsonb_set(jsonb_set(body::jsonb, '{tender,title}', $2::jsonb), '{id}', to_jsonb(ocid || '-99'))::json, filing_ids
         FROM ocds_release WHERE ocid = $1`,
        [`ocds-yinhu0-${tender.number}`, JSON.stringify(`电话${PHONE}`)],
      ),
    );
    const told = await eventually(
      async () =>
        (await releasesOf([tender.number])).length === 2 && allThatIsPublic(id, [number, tender.number]),
    );
    expect(told).toContain('电话***');
    expect(told).not.toContain(PHONE);
  });
});
