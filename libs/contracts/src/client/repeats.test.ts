import { Id } from '../kernel/scalars.ts';
import { newIdempotencyKey } from './repeats.ts';

describe('a key that a client makes', () => {
  const { randomUUID } = crypto;
  afterEach(() =>
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true, writable: true }),
  );

  it.each(['there is crypto.randomUUID', 'there is none, as on plain HTTP'])(
    'is an id that operations take, where %s',
    (where) => {
      if (where.includes('none'))
        Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
      const keys = Array.from({ length: 200 }, newIdempotencyKey);
      for (const key of keys) expect(Id.safeParse(key).success).toBe(true);
      expect(new Set(keys).size).toBe(200);
    },
  );
});
