import { eventually, startTestService, type TestService } from '@yinhu/testing';
import { things, thingsService } from '../../test/things.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService(thingsService);
});

afterAll(() => service?.stop());

const get = (path: string) => fetch(`http://127.0.0.1:${service.service.healthPort}${path}`);

describe('a service’s health', () => {
  it('is live, and ready while database and broker are there', async () => {
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
    expect((await get('/elsewhere')).status).toBe(404);
  });

  it('shows calls by operation and outcome, and how far the outbox is behind', async () => {
    await service.call(things.echo, { text: 'x' });
    await service.call(things.fail, { how: 'problem' }).catch(() => undefined);
    await service.call(things.make, { name: 'x' }, { as: {} });
    await eventually(async () =>
      (await (await get('/metrics')).text()).includes('yinhu_outbox_lag_events{service="filing"} 0'),
    );
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain(
      'yinhu_rpc_duration_seconds_count{service="filing",operation="filing.things.echo",outcome="ok"} 1',
    );
    expect(metrics).toContain('operation="filing.things.fail",outcome="quota_exceeded"');
    expect(metrics).toContain('yinhu_dead_letters{service="filing"} 0');
    expect(metrics).toContain('yinhu_outbox_lag_seconds{service="filing"} 0');
  });

  it('is not ready while the broker is away', async () => {
    await service.broker.server.kill();
    const response = await eventually(async () => {
      const answer = await get('/health/ready');
      return answer.status === 503 && answer;
    });
    await expect(response.json()).resolves.toMatchObject({ parts: { broker: false, database: true } });
    expect((await get('/health/live')).status).toBe(200);
  });
});
