import { INPUT_BOUNDS, jsonExcess } from '@yinhu/contracts/kernel';
import type { Json } from '../ocds/json.ts';
import type { Span } from './json-spans.ts';

/** Deeper than any release: what is nested further was made to do harm. */
export const MAX_DEPTH = 40;
/** Bytes of one value that is parsed: of a release, or of what stands beside them. */
export const MAX_RELEASE_BYTES = 2 * 1024 * 1024;

/** A value is larger than what one release may hold. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** The value at a place of a file. @throws TooLarge, or SyntaxError for what is no JSON */
export function valueAt(bytes: Uint8Array, { start, end }: Span): Json {
  if (end - start > MAX_RELEASE_BYTES) throw new TooLarge();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
  if (jsonExcess(text, { depth: MAX_DEPTH, values: INPUT_BOUNDS.values }) !== undefined) throw new TooLarge();
  return JSON.parse(text) as Json;
}
