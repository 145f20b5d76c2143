import { countVerifications } from '../../test/count-verifications.ts';
import { Passwords } from './passwords.ts';

const passwords = new Passwords();

describe('passwords', () => {
  it('are hashed with argon2id, 19 MiB, 2 passes, 1 lane', async () => {
    expect(await passwords.hash('Yinhu-demo-2019')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('verify the one that was hashed, however its text is encoded, and no other', async () => {
    const hash = await passwords.hash('caf\u00e9-de-la-gare');
    expect(await passwords.verify(hash, 'cafe\u0301-de-la-gare')).toBe(true);
    expect(await passwords.verify(hash, 'cafe-de-la-gare')).toBe(false);
  });

  it('of nobody are verified with the same work as those of somebody', async () => {
    const count = countVerifications(passwords);
    expect(await passwords.verify(undefined, 'anything at all')).toBe(false);
    expect(count()).toBe(1);
  });
});
