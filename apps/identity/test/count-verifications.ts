import type { Passwords } from '../src/passwords/passwords.ts';

/** How often argon2 has been set to work since the last time this was asked. */
export function countVerifications({ limit }: Passwords): () => number {
  const run = limit.run.bind(limit);
  let count = 0;
  limit.run = (work, deadline) => {
    count += 1;
    return run(work, deadline);
  };
  return () => {
    const seen = count;
    count = 0;
    return seen;
  };
}
