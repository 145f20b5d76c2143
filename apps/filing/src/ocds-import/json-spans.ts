/** A value in the bytes of a JSON text: from its first byte to after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text is no JSON, as far as can be told without parsing it, or nested too deep. */
export class NotSpanned extends Error {
  override readonly name = 'NotSpanned';

  constructor(
    readonly flaw: 'not_json' | 'too_deep',
    readonly at: number,
  ) {
    super(flaw);
  }
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = Array.from(
  '"\\,:{}[]',
  (sign) => sign.charCodeAt(0),
);
const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d];

const isBlank = (byte: number | undefined): boolean =>
  byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;

/**
 * Finds where the values of a JSON text lie, in its bytes and without making anything of them, so that a file
 * of any size is read value by value. Whether a value is JSON is told by who parses it.
 */
export class JsonSpans {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly maxDepth: number,
  ) {}

  isObject = ({ start }: Span): boolean => this.bytes[start] === OPEN_BRACE;
  isArray = ({ start }: Span): boolean => this.bytes[start] === OPEN_BRACKET;

  /** The values that follow one another: one, or one to a line. */
  *documents(from: number): Generator<Span> {
    for (let at = this.afterBlanks(from); at < this.bytes.length; ) {
      const end = this.endOf(at);
      yield { start: at, end };
      at = this.afterBlanks(end);
    }
  }

  *items({ start, end }: Span): Generator<Span> {
    for (let at = this.firstPart(start, CLOSE_BRACKET); at !== undefined; ) {
      const item = { start: at, end: this.endOf(at) };
      yield item;
      at = this.nextPart(item.end, end, CLOSE_BRACKET);
    }
  }

  *members({ start, end }: Span): Generator<{ readonly name: Span; readonly value: Span }> {
    for (let at = this.firstPart(start, CLOSE_BRACE); at !== undefined; ) {
      if (this.bytes[at] !== QUOTE) throw new NotSpanned('not_json', at);
      const name = { start: at, end: this.endOf(at) };
      const colon = this.afterBlanks(name.end);
      if (this.bytes[colon] !== COLON) throw new NotSpanned('not_json', colon);
      const value = this.afterBlanks(colon + 1);
      const valueEnd = this.endOf(value);
      yield { name, value: { start: value, end: valueEnd } };
      at = this.nextPart(valueEnd, end, CLOSE_BRACE);
    }
  }

  private firstPart(start: number, close: number | undefined): number | undefined {
    const at = this.afterBlanks(start + 1);
    return this.bytes[at] === close ? undefined : at;
  }

  /** Each part is followed by a comma, or by the end of the whole. */
  private nextPart(after: number, end: number, close: number | undefined): number | undefined {
    const at = this.afterBlanks(after);
    if (this.bytes[at] === close && at === end - 1) return undefined;
    if (this.bytes[at] !== COMMA) throw new NotSpanned('not_json', at);
    return this.afterBlanks(at + 1);
  }

  private afterBlanks(at: number): number {
    let next = at;
    while (isBlank(this.bytes[next])) next++;
    return next;
  }

  private endOf(start: number): number {
    const first = this.bytes[start];
    if (first === QUOTE) return this.endOfString(start);
    if (first !== OPEN_BRACE && first !== OPEN_BRACKET) return this.endOfWord(start);
    let depth = 0;
    for (let at = start; at < this.bytes.length; at++) {
      const byte = this.bytes[at];
      if (byte === QUOTE) at = this.endOfString(at) - 1;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
      if (depth > this.maxDepth) throw new NotSpanned('too_deep', at);
      if (depth === 0) return at + 1;
    }
    throw new NotSpanned('not_json', this.bytes.length);
  }

  private endOfString(start: number): number {
    for (let at = start + 1; at < this.bytes.length; at++) {
      if (this.bytes[at] === BACKSLASH) at++;
      else if (this.bytes[at] === QUOTE) return at + 1;
    }
    throw new NotSpanned('not_json', this.bytes.length);
  }

  /** A number, a truth value or null. */
  private endOfWord(start: number): number {
    let at = start;
    while (at < this.bytes.length && !isBlank(this.bytes[at]) && !ENDS.has(this.bytes[at] ?? 0)) at++;
    if (at === start) throw new NotSpanned('not_json', start);
    return at;
  }
}

const ENDS: ReadonlySet<number> = new Set([
  COMMA,
  COLON,
  OPEN_BRACE,
  CLOSE_BRACE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  QUOTE,
] as number[]);
