import { decide, hashOf, newRefreshToken, newSalt, successorOf } from './refresh-token.ts';

const presented = { live: true, rotated: false, justRotated: false, successorRotated: false };

describe('a refresh token', () => {
  it('has 256 random bits', () => {
    expect(Buffer.from(newRefreshToken(), 'base64url')).toHaveLength(32);
    expect(newRefreshToken()).not.toBe(newRefreshToken());
  });

  it('has one successor for one salt, which neither tells alone', () => {
    const [token, salt] = [newRefreshToken(), newSalt()];
    expect(successorOf(token, salt)).toBe(successorOf(token, salt));
    expect(successorOf(newRefreshToken(), salt)).not.toBe(successorOf(token, salt));
    expect(successorOf(token, newSalt())).not.toBe(successorOf(token, salt));
    expect(hashOf(token)).toHaveLength(32);
  });

  it.each([
    ['rotate', {}],
    ['repeat', { rotated: true, justRotated: true }],
    ['reuse', { rotated: true }],
    ['reuse', { rotated: true, justRotated: true, successorRotated: true }],
    ['refuse', { live: false }],
    ['refuse', { live: false, rotated: true }],
  ] as const)('leads to %s when %j', (decision, change) => {
    expect(decide({ ...presented, ...change })).toBe(decision);
  });
});
