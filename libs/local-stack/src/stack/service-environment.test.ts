import { yinhuPrograms } from './service-definition.ts';
import { environmentOf } from './service-environment.ts';

const surroundings = {
  databases: Object.fromEntries(
    ['identity', 'filing', 'marketplace', 'household', 'oversight'].map((name) => [
      name,
      { ownerUrl: `owner/${name}`, appUrl: `app/${name}` },
    ]),
  ),
  natsUrl: 'nats://127.0.0.1:4222',
  port: 8080,
  consoleDir: '/console',
  secrets: { databasePasswords: {}, masterKey: 'master', internalKey: 'internal', dataKey: 'data', loaderPassword: 'loader' },
};

const toldTo = (variable: string) =>
  yinhuPrograms.services.filter((service) => environmentOf(service, surroundings)[variable] !== undefined).map(({ name }) => name);

test.each([
  ['YINHU_MASTER_KEY', ['identity']],
  ['YINHU_LOADER_PASSWORD', ['identity']],
  ['YINHU_DATA_KEY', ['household']],
  ['PORT', ['gateway']],
  ['CONSOLE_DIR', ['gateway']],
  ['DATABASE_URL', ['identity', 'filing', 'marketplace', 'household', 'oversight']],
  ['YINHU_INTERNAL_KEY', ['identity', 'filing', 'marketplace', 'household', 'oversight', 'gateway']],
])('%s is told to %j alone', (variable, services) => {
  expect(toldTo(variable)).toEqual(services);
});

test('what the environment holds for other services is not passed on', () => {
  const names = ['YINHU_DATA_KEY', 'HOUSEHOLD_DATABASE_URL', 'HOUSEHOLD_MIGRATION_URL', 'YINHU_LOADER_PASSWORD', 'PORT'];
  for (const name of names) process.env[name] = 'of somebody else';
  const filing = yinhuPrograms.services.find(({ name }) => name === 'filing');
  const environment = filing && environmentOf(filing, surroundings);
  for (const name of names) delete process.env[name];
  expect(environment).toMatchObject({ DATABASE_URL: 'app/filing', MIGRATION_DATABASE_URL: 'owner/filing', YINHU_DEMO: '1' });
  expect(Object.values(environment ?? {})).not.toContain('of somebody else');
});
