import { PROCESS_NAMES, type ProcessName } from '@yinhu/contracts/system';
import { keyPairs } from '@yinhu/local-stack';
import { Peers } from '../src/peers/peers.ts';

const pairs = keyPairs(PROCESS_NAMES);
const publicKeys = PROCESS_NAMES.map((name) => `${name}:${pairs[name]?.publicKey}`).join(',');
const peer = (name: ProcessName, changed: { privateKeys?: string; publicKeys?: string } = {}) =>
  new Peers(name, { privateKeys: pairs[name]?.privateKey ?? '', publicKeys, ...changed });

const [gateway, identity, filing, oversight] = (['gateway', 'identity', 'filing', 'oversight'] as const).map(
  (name) => peer(name),
) as [Peers, Peers, Peers, Peers];

describe('what a process says to another', () => {
  const proofs = filing.prove('oversight', 'event', 'evt.filing.filing-filed', '{"a":1}');
  const isFilings = (from: ProcessName, place: string, bytes: string) =>
    oversight.isProven(from, 'event', place, bytes, proofs);

  it('is known to be its own', () => {
    expect(isFilings('filing', 'evt.filing.filing-filed', '{"a":1}')).toBe(true);
  });

  it('is not another’s, nor said elsewhere, changed, for another purpose, or to another process', () => {
    expect(isFilings('marketplace', 'evt.filing.filing-filed', '{"a":1}')).toBe(false);
    expect(isFilings('filing', 'evt.filing.filing-returned', '{"a":1}')).toBe(false);
    expect(isFilings('filing', 'evt.filing.filing-filed', '{"a":2}')).toBe(false);
    expect(oversight.isProven('filing', 'answer', 'evt.filing.filing-filed', '{"a":1}', proofs)).toBe(false);
    expect(identity.isProven('filing', 'event', 'evt.filing.filing-filed', '{"a":1}', proofs)).toBe(false);
    expect(filing.isProven('oversight', 'event', 'evt.filing.filing-filed', '{"a":1}', proofs)).toBe(false);
    expect(oversight.isProven('filing', 'event', 'evt.filing.filing-filed', '{"a":1}', [])).toBe(false);
  });
});

describe('what is sealed for a process', () => {
  it('is read by it alone, and names who sealed it', async () => {
    const sealed = await gateway.seal('identity', '密码 Yinhu-demo-2019');
    expect(sealed).not.toContain('Yinhu-demo');
    await expect(identity.open(sealed)).resolves.toEqual({ text: '密码 Yinhu-demo-2019', from: 'gateway' });
    await expect(filing.open(sealed)).resolves.toBeUndefined();
    await expect(gateway.open(sealed)).resolves.toBeUndefined();
  });

  it('is nothing when it was changed, or never sealed', async () => {
    const [header = '', ...rest] = (await gateway.seal('identity', 'x')).split('.');
    const claims = JSON.parse(Buffer.from(header, 'base64url').toString());
    const changed = Buffer.from(
      JSON.stringify({ ...claims, apu: Buffer.from('filing').toString('base64url') }),
    ).toString('base64url');
    for (const text of [[changed, ...rest].join('.'), '', 'nonsense', '{"password":"x"}', 'a.b.c.d.e']) {
      await expect(identity.open(text)).resolves.toBeUndefined();
    }
  });
});

describe('a key that is being changed', () => {
  const fresh = keyPairs(['filing']).filing as { privateKey: string; publicKey: string };
  const old = pairs.filing as { privateKey: string; publicKey: string };
  const both = `filing:${fresh.publicKey},${publicKeys}`;
  const told = (process: Peers, from: Peers) =>
    process.isProven(from.me, 'event', 'x', 'y', from.prove(process.me, 'event', 'x', 'y'));

  it('is understood on both sides, by those who know both and by those who know only the old one yet', async () => {
    const prepared = peer('filing', {
      privateKeys: `${old.privateKey},${fresh.privateKey}`,
      publicKeys: both,
    });
    const speaking = peer('filing', {
      privateKeys: `${fresh.privateKey},${old.privateKey}`,
      publicKeys: both,
    });
    const informed = peer('oversight', { publicKeys: both });
    expect([
      told(oversight, prepared),
      told(informed, prepared),
      told(informed, speaking),
      told(oversight, speaking),
    ]).toEqual([true, true, true, false]);
    for (const [reader, writer] of [
      [prepared, oversight],
      [prepared, informed],
      [speaking, oversight],
      [speaking, informed],
    ] as const) {
      expect(told(reader, writer)).toBe(true);
      await expect(reader.open(await writer.seal('filing', 'z'))).resolves.toMatchObject({ text: 'z' });
    }
  });

  it('is refused at the start where the others would not know the process by it', () => {
    expect(() => peer('filing', { privateKeys: fresh.privateKey })).toThrow(
      'YINHU_PROCESS_KEY is not the key by which YINHU_PUBLIC_KEYS knows filing',
    );
    expect(() => peer('filing', { publicKeys: `emperor:${old.publicKey}` })).toThrow(
      'names no process of ours: emperor',
    );
  });
});
