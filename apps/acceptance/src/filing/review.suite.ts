import { API } from '@yinhu/contracts';
import type { FilingDetail } from '@yinhu/contracts/filing';
import { type Plan, plan } from '../counties/papers.ts';
import { openAccount } from '../counties/staff.ts';
import type { Given } from '../world/world.ts';

type Detail = FilingDetail;

/** A plan that a reviewer has before them, while others want something else of it. */
export function reviewSuite(given: Given): void {
  const clerk = () => given().home.as('clerk');
  const reviewer = () => given().home.as('reviewer');
  /** An ordinary plan waits for a person, whatever the rules say. */
  const content = (): Plan =>
    plan([given().home.place.township], {
      purpose: 'ordinary',
      purposeStatement: undefined,
      purposeEvidence: undefined,
    });
  const inReview = async (typed = content()): Promise<Detail> => {
    const { id } = await clerk().call(API.filing.filings.draft, typed);
    return clerk().call(API.filing.filings.submit, { id });
  };
  const read = (id: string): Promise<Detail> => reviewer().call(API.filing.filings.get, { id });

  it('is neither rewritten nor amended meanwhile, and stays word for word what is being read', async () => {
    const typed = content();
    const { id, version } = await inReview(typed);
    const before = await read(id);
    const changed = { ...typed, title: '送审后改的名称', id, version };
    const attempts = [
      await clerk().answerTo(API.filing.filings.revise, changed),
      await clerk().answerTo(
        API.filing.filings.amend,
        { ...changed, reason: '价格有误' },
        { 'idempotency-key': `amend-${id}` },
      ),
      await clerk().answerTo(API.filing.filings.submit, { id }),
    ];
    expect(attempts.map(({ status, problem }) => [status, problem.code])).toEqual(
      Array(3).fill([409, 'invalid_transition']),
    );
    expect(await read(id)).toEqual(before);
  });

  it('is decided once when two reviewers decide in the same moment, and the other is told that it has changed', async () => {
    const { system, home } = given();
    const [office] = (
      await home.as('admin').list(API.identity.organisations.list, { filter: { kind: 'procurement_office' } })
    ).items;
    await openAccount(
      home.as('admin'),
      office?.id ?? '',
      home.username('reviewer').replace('reviewer', 'second-reviewer'),
      'county_reviewer',
    );
    const second = system.people.as(home.username('reviewer').replace('reviewer', 'second-reviewer'));
    const { id, version } = await inReview();
    const answers = await Promise.all([
      reviewer().answerTo(API.filing.filings.approve, { id, version, reason: '同意' }),
      second.answerTo(API.filing.filings.return, { id, version, reason: '请补充材料' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('conflict');
    const { status, decisions } = await read(id);
    expect([status, decisions.length]).toEqual([answers[0]?.status === 200 ? 'filed' : 'returned', 2]);
  });

  it('is not decided by who has read it before it was returned and corrected', async () => {
    const typed = content();
    const { id, version } = await inReview(typed);
    const returned = await reviewer().call(API.filing.filings.return, { id, version, reason: '单价偏高' });
    await clerk().call(API.filing.filings.revise, {
      ...typed,
      title: '改过的名称',
      id,
      version: returned.version,
    });
    await clerk().call(API.filing.filings.submit, { id });
    const late = await reviewer().answerTo(API.filing.filings.approve, { id, version, reason: '同意' });
    expect([late.status, late.problem.code]).toEqual([409, 'conflict']);
    expect(await read(id)).toMatchObject({ status: 'in_review', title: '改过的名称' });
  });

  it('that is filed has one amendment before a reviewer at a time, and says the old until it is accepted', async () => {
    const typed = content();
    const { id, version } = await inReview(typed);
    const filed = await reviewer().call(API.filing.filings.approve, { id, version, reason: '同意' });
    const change = { ...typed, title: '变更后的名称', id, version: filed.version, reason: '名称有误' };
    const proposed = await clerk().call(API.filing.filings.amend, change);
    expect(proposed).toMatchObject({
      title: typed.title,
      number: filed.number,
      planVersion: 1,
      amendments: [{ status: 'proposed' }],
    });
    const again = await clerk().answerTo(
      API.filing.filings.amend,
      { ...change, title: '再变更', version: proposed.version },
      { 'idempotency-key': `amend-again-${id}` },
    );
    expect([again.status, again.problem.code]).toEqual([409, 'amendment_open']);
    const amendmentId = proposed.amendments[0]?.id ?? '';
    const accepted = await reviewer().call(API.filing.filings.acceptAmendment, {
      id,
      amendmentId,
      reason: '同意变更',
    });
    expect(accepted).toMatchObject({ title: '变更后的名称', number: filed.number, planVersion: 2 });
  });
}
