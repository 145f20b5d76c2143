import { z } from 'zod';
import { OPERATIONS } from '../operations.ts';
import { schemaAt } from './schema-path.ts';
import { carriesSecret, secret } from './secret.ts';

const Pin = secret(z.string());

describe('a secret', () => {
  it.each([
    ['in an object', z.object({ a: z.object({ pin: Pin }) })],
    ['that may be left out', z.strictObject({ pin: Pin.optional() })],
    ['that may be null, or has a default', z.object({ pin: Pin.nullable().default(null) })],
    ['in a list', z.object({ people: z.array(z.object({ pin: Pin })).min(1) })],
    ['in one of several shapes', z.union([z.object({ name: z.string() }), z.object({ pin: Pin })])],
    ['in an intersection', z.intersection(z.object({ name: z.string() }), z.object({ pin: Pin }))],
    ['by key', z.record(z.string(), Pin)],
    [
      'behind a refinement or a change of form',
      z
        .object({ pin: Pin })
        .refine(Boolean)
        .transform(({ pin }) => pin.length),
    ],
    [
      'behind a schema that leads to itself',
      z.object({
        get next() {
          return z.object({
            pin: Pin,
            get back() {
              return z.lazy(() => Pin);
            },
          });
        },
      }),
    ],
  ])('is found %s', (_, schema) => {
    expect(carriesSecret(schema)).toBe(true);
  });

  it('is not seen where there is none', () => {
    expect(carriesSecret(z.object({ name: z.string(), list: z.array(z.tuple([z.int()])) }))).toBe(false);
  });
});

/** Names of fields whose values nobody else may read. */
const TELLING = [
  'password',
  'currentPassword',
  'newPassword',
  'refreshToken',
  'accessToken',
  'token',
  'identityNumber',
];

describe('every operation', () => {
  const fields = (schema: z.ZodType) => TELLING.filter((name) => reaches(schema, name));
  const concerned = OPERATIONS.flatMap(({ name, input, output }) => [
    ...fields(input).map((field) => [name, 'input', field, input] as const),
    ...fields(output).map((field) => [name, 'output', field, output] as const),
  ]);

  it.each(concerned)('%s travels sealed: its %s has %s', (_, __, ___, schema) => {
    expect(carriesSecret(schema)).toBe(true);
  });

  it('that signs in, renews, changes a password or discloses is among them', () => {
    const names = new Set(concerned.map(([name]) => name));
    for (const name of [
      'sessions.open',
      'sessions.refresh',
      'sessions.close',
      'users.create',
      'users.reset-password',
    ]) {
      expect(names).toContain(`identity.${name}`);
    }
    for (const name of ['register', 'get', 'reveal']) expect(names).toContain(`household.households.${name}`);
  });
});

/**
 * Whether a field of this name lies in the schema: looked for in its text, and at the places where they lie
 * today.
 */
function reaches(schema: z.ZodType, field: string): boolean {
  const places = [
    [field],
    ['user', field],
    ['members', 0, field],
    ['items', 0, field],
    ['items', 0, 'members', 0, field],
  ];
  return places.some((path) => schemaAt(schema, path) !== undefined);
}
