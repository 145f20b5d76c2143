/** Deeper than any operation's input, and far from exhausting the stack of whatever walks it next. */
export const MAX_JSON_DEPTH = 32;

export interface JsonBounds {
  /** Levels of objects and arrays. */
  readonly depth: number;
  /** Objects, arrays and their elements. */
  readonly values: number;
}

/** Limits for an operation's input: more than any operation needs, and little enough to validate quickly. */
export const INPUT_BOUNDS: JsonBounds = { depth: MAX_JSON_DEPTH, values: 100_000 };

const [QUOTE, BACKSLASH, COMMA, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = Array.from(
  '"\\,{}[]',
  (sign) => sign.charCodeAt(0),
);

/**
 * Whether a JSON text is nested deeper, or holds more, than it may: told in one pass over the text before
 * anything is made of it, since a value takes up to fifty times the memory of its text, and a deep one the
 * stack of whatever walks it. Whether it is JSON at all is the parser's to say.
 */
export function jsonExcess(
  text: string,
  { depth: deepest, values: most }: JsonBounds,
): 'too_deep' | 'too_many_values' | undefined {
  let [depth, values, isString] = [0, 1, false];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (isString) {
      if (sign === BACKSLASH) i++;
      else if (sign === QUOTE) isString = false;
    } else if (sign === QUOTE) isString = true;
    else if (sign === COMMA) values++;
    else if (sign === OPEN_BRACE || sign === OPEN_BRACKET) [depth, values] = [depth + 1, values + 1];
    else if (sign === CLOSE_BRACE || sign === CLOSE_BRACKET) depth--;
    if (depth > deepest) return 'too_deep';
    if (values > most) return 'too_many_values';
  }
  return undefined;
}
