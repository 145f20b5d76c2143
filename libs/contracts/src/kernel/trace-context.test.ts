import { isTraceparent, newTraceparent, nextTraceparent, traceIdOf } from './trace-context.ts';

const incoming = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';

describe('a trace context', () => {
  it('goes on with the same trace and flags, in a span of its own', () => {
    const next = nextTraceparent(incoming);
    expect([traceIdOf(next), next.slice(-2)]).toEqual([traceIdOf(incoming), '00']);
    expect(next).not.toBe(incoming);
    expect(isTraceparent(next)).toBe(true);
  });

  it('begins anew where none came in, or one that is none', () => {
    const zeros = `00-${'0'.repeat(32)}-b7ad6b7169203331-01`;
    const none = [
      undefined,
      '',
      'x',
      `${incoming}-more`,
      incoming.toUpperCase(),
      zeros,
      incoming.replace(/b7ad\w+/, '0'.repeat(16)),
    ];
    for (const text of none) {
      expect(isTraceparent(text ?? '')).toBe(false);
      expect(nextTraceparent(text)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    }
    expect(newTraceparent()).not.toBe(newTraceparent());
  });
});
