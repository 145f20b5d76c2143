import { Problem } from '@yinhu/contracts/kernel';
import { SignInLimit } from './sign-in-limit.ts';

describe('the limit of sign-ins', () => {
  let time = 0;
  const limit = () => new SignInLimit({ perUser: 2, perAddress: 3 }, () => time);

  it('counts guesses that are under way, and forgives those that were right', () => {
    const signIns = limit();
    const attempts = [signIns.begin('a', 'x'), signIns.begin('a', 'X')];
    expect(() => signIns.begin('a', 'x')).toThrow(new Problem('rate_limited', { seconds: 60 }));
    for (const attempt of attempts) attempt.forgive();
    expect(() => signIns.begin('a', 'x')).not.toThrow();
  });

  it('ends a minute after the first failure, and tells how long that is', () => {
    const signIns = limit();
    for (let i = 0; i < 2; i++) signIns.begin('a', 'x');
    time += 45_000;
    expect(() => signIns.begin('a', 'x')).toThrow(new Problem('rate_limited', { seconds: 15 }));
    time += 15_000;
    expect(() => signIns.begin('a', 'x')).not.toThrow();
  });

  it('holds for an address whatever user names it tries', () => {
    const signIns = limit();
    for (const username of ['x', 'y', 'z']) signIns.begin('a', username);
    expect(() => signIns.begin('a', 'w')).toThrow(Problem);
    expect(() => signIns.begin('b', 'w')).not.toThrow();
  });
});
