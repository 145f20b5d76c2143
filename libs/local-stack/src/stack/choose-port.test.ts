import { createServer, type Server } from 'node:net';
import { findFreePort } from '../processes/free-port.ts';
import { choosePort } from './choose-port.ts';

const listen = (port: number, host: string) =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(port, host, () => resolve(server));
  });

test('the usual port is taken when it is free', async () => {
  const usual = await findFreePort();
  expect(await choosePort(undefined, usual)).toEqual({ port: usual });
});

test.each(['127.0.0.1', '0.0.0.0', '::'])(
  'the usual port is stepped around when %s listens on it',
  async (host) => {
    const usual = await findFreePort();
    const server = await listen(usual, host);
    const { port, instead } = await choosePort(undefined, usual);
    expect(port).toBeGreaterThan(usual);
    expect(instead).toBe(usual);
    server.close();
  },
);

test('a port that was chosen is set aside before anything listens on it', async () => {
  const usual = await findFreePort();
  await choosePort(undefined, usual);
  expect(await choosePort(undefined, usual)).toMatchObject({ instead: usual });
});

test('a port that was asked for and is in use is named', async () => {
  const port = await findFreePort();
  const server = await listen(port, '127.0.0.1');
  await expect(choosePort(String(port))).rejects.toThrow(`Port ${port} is in use`);
  server.close();
});

test.each(['0', '65536', 'http', '80.5'])('PORT=%s is refused', async (asked) => {
  await expect(choosePort(asked)).rejects.toThrow(`"${asked}"`);
});
