import { readEnvironment, ServiceEnvironment } from './environment.ts';

const key = Buffer.alloc(32).toString('base64');
const good = {
  DATABASE_URL: 'postgres://app@localhost/filing',
  MIGRATION_DATABASE_URL: 'postgres://owner@localhost/filing',
  NATS_URL: 'nats://localhost:4222',
  YINHU_PROCESS_KEY: key,
  YINHU_PUBLIC_KEYS: `gateway:${key},filing:${key}`,
};

describe('the environment of a service', () => {
  it('is read with what is left out filled in, an empty variable counting as left out', () => {
    expect(readEnvironment(ServiceEnvironment, { ...good, LOG_LEVEL: '', HOME: '/root' })).toEqual({
      ...good,
      HEALTH_PORT: 0,
      LOG_LEVEL: 'info',
    });
  });

  it('is refused in one sentence that names every variable at fault, and repeats no value', () => {
    const read = () =>
      readEnvironment(ServiceEnvironment, {
        ...good,
        NATS_URL: undefined,
        YINHU_PROCESS_KEY: `${key},secret`,
        YINHU_PUBLIC_KEYS: 'gateway',
      });
    expect(read).toThrow(
      'The environment is incomplete: NATS_URL is missing, YINHU_PROCESS_KEY is not valid (must be 32 bytes in base64), ' +
        'YINHU_PUBLIC_KEYS is not valid (must be name:key, with 32 bytes in base64 each)',
    );
  });
});
