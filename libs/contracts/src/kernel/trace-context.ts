/**
 * W3C trace context (https://www.w3.org/TR/trace-context/), version 00: neither the trace nor the span is all
 * zeros.
 */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/;

export const isTraceparent = (text: string): boolean => TRACEPARENT.test(text);

/** A trace that begins here. */
export const newTraceparent = (): string => `00-${randomHex(16)}-${randomHex(8)}-01`;

/** One step further: the same trace with a span of its own, or a new trace where none came in. */
export function nextTraceparent(incoming?: string): string {
  const [, trace = randomHex(16), flags = '01'] = TRACEPARENT.exec(incoming ?? '') ?? [];
  return `00-${trace}-${randomHex(8)}-${flags}`;
}

export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);

const randomHex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
