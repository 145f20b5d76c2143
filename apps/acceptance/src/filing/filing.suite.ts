import { API } from '@yinhu/contracts';
import { plan, THIS_YEAR, YUAN } from '../counties/papers.ts';
import { until } from '../system/until.ts';
import { median, summaryOf, untilRecounted } from '../world/figures.ts';
import { type Given, supervisor } from '../world/world.ts';

const FILINGS = 30;

export function filingSuite(given: Given): void {
  it('a plan that its clerk submits is filed at once, and moves the figures of township, county and province', async () => {
    const world = given();
    const { home } = world;
    await untilRecounted(world, home.code);
    const places = [home.place.township, home.code, '36'];
    const before = await Promise.all(places.map((code) => summaryOf(world, code)));
    const draft = await home.as('clerk').call(API.filing.filings.draft, plan([home.place.township]));
    const filed = await home.as('clerk').call(API.filing.filings.submit, { id: draft.id });
    expect(filed).toMatchObject({
      status: 'filed',
      autoFiled: true,
      number: expect.stringMatching(new RegExp(`^${home.code}-${THIS_YEAR}-\\d{4}$`)),
    });
    expect(filed.decisions[0]?.rules.every(({ passed }) => passed)).toBe(true);
    for (const [i, code] of places.entries()) {
      const { batches = 0, budgetFen = 0 } = before[i]?.filing ?? {};
      await until(`${code} shows the filing`, async () => {
        const { filing } = await summaryOf(world, code);
        return code === '36'
          ? filing.batches > batches
          : filing.batches === batches + 1 && filing.budgetFen === budgetFen + filed.budgetFen;
      });
    }
  });

  it(`${FILINGS} filings each show in the figures soon after their answer`, async () => {
    const world = given();
    const { home } = world;
    await untilRecounted(world, home.code);
    const { batches } = (await summaryOf(world, home.code)).filing;
    const lags: number[] = [];
    for (let i = 1; i <= FILINGS; i++) {
      const { id } = await home.as('clerk').call(API.filing.filings.draft, plan([home.place.township]));
      await home.as('clerk').call(API.filing.filings.submit, { id });
      const answered = performance.now();
      await until(
        'the figure shows it',
        async () => (await summaryOf(world, home.code)).filing.batches === batches + i,
        { everyMs: 5 },
      );
      lags.push(performance.now() - answered);
    }
    const { medianLagMs } = await supervisor(world).call(API.oversight.projection.status, {});
    console.log(
      `from a filing’s answer to its figure over HTTP: median ${Math.round(median(lags))} ms, slowest ${Math.round(Math.max(...lags))} ms; ` +
        `from commit to figure, as oversight measures it: median ${Math.round(medianLagMs ?? Number.NaN)} ms`,
    );
  }, 120_000);

  it('a plan that fails rules waits for a reviewer with every reason, and is filed when the reviewer approves', async () => {
    const { home } = given();
    const wanting = plan([home.place.township], {
      funding: [{ source: 'prefecture_poverty_fund', amountFen: 1 }],
    });
    const { id } = await home.as('clerk').call(API.filing.filings.draft, wanting);
    const waiting = await home.as('clerk').call(API.filing.filings.submit, { id });
    expect([waiting.status, waiting.number]).toEqual(['in_review', null]);
    expect(waiting.decisions[0]?.rules.filter(({ passed }) => !passed).map(({ code }) => code)).toEqual([
      'QUOTA_COVERS',
      'FUNDING_EQUALS_LINES',
    ]);
    const refusal = await home.as('reviewer').answerTo(API.filing.filings.approve, { id, reason: '同意' });
    expect([refusal.status, refusal.problem.code]).toEqual([409, 'quota_exceeded']);
    const quota = {
      entityId: home.ids.entity.id,
      fiscalYear: THIS_YEAR,
      source: 'prefecture_poverty_fund' as const,
      amountFen: 1,
    };
    await home.as('admin').call(API.filing.quotas.allocate, quota);
    const filed = await home.as('reviewer').call(API.filing.filings.approve, { id, reason: '指标已追加' });
    expect(filed).toMatchObject({
      status: 'filed',
      autoFiled: false,
      decisions: [{ by: 'rules' }, { by: 'reviewer', reason: '指标已追加' }],
    });
  });

  it('the same plan twice is a duplicate', async () => {
    const { home } = given();
    const twice = plan([home.place.township]);
    const submit = async () =>
      home.as('clerk').call(API.filing.filings.submit, {
        id: (await home.as('clerk').call(API.filing.filings.draft, twice)).id,
      });
    expect((await submit()).status).toBe('filed');
    const second = await submit();
    expect([second.status, second.decisions[0]?.rules.find(({ passed }) => !passed)?.code]).toEqual([
      'in_review',
      'NOT_DUPLICATE',
    ]);
  });

  it('submissions that arrive at once never overdraw a quota, and their numbers have no gaps', async () => {
    const { home } = given();
    const clerk = home.as('other-clerk');
    // Each plan takes a little over 10,000 yuan.
    const quota = {
      entityId: home.ids.otherEntity.id,
      fiscalYear: THIS_YEAR,
      source: 'donation' as const,
      amountFen: 55_000 * YUAN,
    };
    const { id: quotaId } = await home.as('admin').call(API.filing.quotas.allocate, quota);
    const plans = Array.from({ length: 12 }, () => plan([home.place.township])).map((one) => ({
      ...one,
      funding: [{ source: 'donation' as const, amountFen: one.lines[0]?.budgetFen ?? 0 }],
    }));
    const drafts = await Promise.all(plans.map((one) => clerk.call(API.filing.filings.draft, one)));
    const submitted = await Promise.all(
      drafts.map(({ id }) => clerk.call(API.filing.filings.submit, { id })),
    );
    const filed = submitted.filter(({ status }) => status === 'filed');
    expect(filed).toHaveLength(5);
    const { availableFen, reservedFen, committedFen } = await home
      .as('admin')
      .call(API.filing.quotas.get, { id: quotaId });
    const spent = filed.reduce((sum, { budgetFen }) => sum + budgetFen, 0);
    expect({ availableFen, reservedFen, committedFen }).toEqual({
      availableFen: quota.amountFen - spent,
      reservedFen: 0,
      committedFen: spent,
    });
    const { items } = await home
      .as('admin')
      .list(API.filing.filings.list, { range: [0, 999], sort: ['number', 'ASC'] });
    const numbers = items.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(
      numbers.map((_, i) => `${home.code}-${THIS_YEAR}-${String(i + 1).padStart(4, '0')}`),
    );
  });
}
