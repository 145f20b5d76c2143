import { busSecrets } from './bus-secrets.ts';
import { yinhuPrograms } from './service-definition.ts';
import { environmentOf } from './service-environment.ts';

const bus = busSecrets();
const surroundings = {
  addresses: {
    databases: Object.fromEntries(
      ['identity', 'filing', 'marketplace', 'household', 'oversight'].map((name) => [
        name,
        { ownerUrl: `owner/${name}`, appUrl: `app/${name}` },
      ]),
    ),
    natsUrl: 'nats://127.0.0.1:4222',
    natsHasAccounts: true,
  },
  port: 8080,
  consoleDir: '/console',
  filesDir: '/files',
  secrets: { databasePasswords: {}, masterKey: 'master', bus, dataKey: 'data', loaderPassword: 'loader' },
};

const toldTo = (variable: string) =>
  yinhuPrograms.services
    .filter((service) => environmentOf(service, surroundings)[variable] !== undefined)
    .map(({ name }) => name);

test.each([
  ['YINHU_MASTER_KEY', ['identity']],
  ['YINHU_LOADER_PASSWORD', ['identity']],
  ['YINHU_DATA_KEY', ['household']],
  ['PORT', ['gateway']],
  ['CONSOLE_DIR', ['gateway']],
  ['YINHU_FILES_URL', ['filing', 'gateway']],
  ['DATABASE_URL', ['identity', 'filing', 'marketplace', 'household', 'oversight']],
  ['YINHU_PUBLIC_KEYS', ['identity', 'filing', 'marketplace', 'household', 'oversight', 'gateway']],
])('%s is told to %j alone', (variable, services) => {
  expect(toldTo(variable)).toEqual(services);
});

test('each process has an account and a key of its own on the bus, and nobody is told another’s', () => {
  for (const service of yinhuPrograms.services) {
    const told = JSON.stringify(environmentOf(service, surroundings));
    for (const { name } of yinhuPrograms.services) {
      const secrets = [bus.passwords[name], bus.keyPairs[name]?.privateKey].map((secret) =>
        told.includes(String(secret)),
      );
      expect([name, ...secrets]).toEqual([name, name === service.name, name === service.name]);
    }
    expect(told).not.toContain(bus.passwords.operator);
  }
});

test('on a NATS server that was given, its address is taken as it is, and keys are told all the same', () => {
  const natsUrl = 'nats://mine:secret@nats.example:4222';
  const given = {
    ...surroundings,
    addresses: { ...surroundings.addresses, natsUrl, natsHasAccounts: false },
  };
  const [first] = yinhuPrograms.services;
  expect(first && environmentOf(first, given)).toMatchObject({
    NATS_URL: natsUrl,
    YINHU_PROCESS_KEY: expect.stringMatching(/.{44}/),
  });
});

test('what the environment holds for other services is not passed on', () => {
  const names = [
    'YINHU_DATA_KEY',
    'HOUSEHOLD_DATABASE_URL',
    'HOUSEHOLD_MIGRATION_URL',
    'YINHU_LOADER_PASSWORD',
    'PORT',
  ];
  for (const name of names) process.env[name] = 'of somebody else';
  const filing = yinhuPrograms.services.find(({ name }) => name === 'filing');
  const environment = filing && environmentOf(filing, surroundings);
  for (const name of names) delete process.env[name];
  expect(environment).toMatchObject({
    DATABASE_URL: 'app/filing',
    MIGRATION_DATABASE_URL: 'owner/filing',
    YINHU_DEMO: '1',
  });
  expect(Object.values(environment ?? {})).not.toContain('of somebody else');
});

test('files lie in the data folder, or where the environment says, with the key that opens it there', () => {
  const filing = yinhuPrograms.services.find(({ name }) => name === 'filing');
  const told = () => filing && environmentOf(filing, surroundings);
  expect(told()).toMatchObject({ YINHU_FILES_URL: 'file:///files' });
  const bucket = {
    YINHU_FILES_URL: 's3://yinhu',
    YINHU_FILES_S3_KEY: 'key',
    YINHU_FILES_S3_SECRET: 'secret',
  };
  Object.assign(process.env, bucket);
  expect(told()).toMatchObject(bucket);
  for (const name of Object.keys(bucket)) delete process.env[name];
});
