import { createServer } from 'node:net';
import { findFreePort } from './free-port.ts';

describe('a free port', () => {
  it('is the wanted one as long as nobody listens on it', async () => {
    const wanted = await findFreePort();
    expect(await findFreePort(wanted)).toBe(wanted);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
    expect(await findFreePort(wanted)).not.toBe(wanted);
    server.close();
  });

  it('is none that the system may give to an outgoing connection meanwhile', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => findFreePort()));
    expect(Math.max(...found)).toBeLessThan(32_768);
  });
});
