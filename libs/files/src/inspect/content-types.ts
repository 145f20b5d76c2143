/**
 * What a package of OOXML says of its parts in `[Content_Types].xml`: by a part's own name, or by its
 * extension.
 */
export interface ContentTypes {
  /** Of the parts that are named. */
  readonly named: readonly string[];
  ofExtension(extension: string): string | undefined;
}

const ELEMENT = /<(?:[\w.-]+:)?(Default|Override)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function contentTypes(xml: string): ContentTypes {
  const named: string[] = [];
  const defaults = new Map<string, string>();
  for (const [, element, text = ''] of xml.matchAll(ELEMENT)) {
    const attributes = new Map(
      [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, plain(double ?? single ?? '')]),
    );
    const type = attributes.get('ContentType') ?? '';
    if (element === 'Override') named.push(type);
    else defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type);
  }
  return { named, ofExtension: (extension) => defaults.get(extension.toLowerCase()) };
}

/** Any letter can be written as a number. */
const plain = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) => {
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
