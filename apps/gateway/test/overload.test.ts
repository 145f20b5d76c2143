import { eventually } from '@yinhu/testing';
import { as, type GatewayUnderTest, startGatewayUnderTest } from './gateway-under-test.ts';
import { waiting } from './sample-services.ts';

const THING = '/api/v1/things/0197a000-0000-7000-8000-000000000003';
const CALLERS = 120;

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(async () => {
  waiting.release();
  await gateway.stop();
});

it('more writers than can be answered in time are turned away at once, and told when to come again, while readers go on', async () => {
  let arrived = 0;
  waiting.arrived = () => {
    arrived += 1;
  };
  const answers: Response[] = [];
  const asked = Array.from({ length: CALLERS }, async () => {
    answers.push(
      await fetch(`${gateway.url}/api/v1/waits`, { method: 'POST', headers: { 'accept-language': 'en' } }),
    );
  });
  // Nothing is answered meanwhile, so whoever has an answer was turned away.
  await eventually(() => answers.length + arrived === CALLERS);
  const turnedAway = [...answers];
  expect(arrived).toBeGreaterThanOrEqual(16);
  expect(arrived).toBeLessThan(CALLERS / 2);
  for (const response of turnedAway) {
    expect([response.status, Number(response.headers.get('retry-after'))]).toEqual([503, expect.any(Number)]);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  }
  expect(await turnedAway[0]?.json()).toMatchObject({
    code: 'service_unavailable',
    detail: 'The service is not available for the moment: too many are using it at once; try again',
  });
  expect((await fetch(gateway.url + THING, { headers: as('county_admin') })).status).toBe(200);
  waiting.release();
  await Promise.all(asked);
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(arrived);
  // Afterwards there is room again.
  const later = fetch(`${gateway.url}/api/v1/waits`, { method: 'POST' });
  await eventually(() => arrived > CALLERS - turnedAway.length);
  waiting.release();
  expect((await later).status).toBe(204);
});
