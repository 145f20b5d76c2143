import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { contentTypes } from './content-types.ts';
import type { FormatName } from './formats.ts';
import { refusal } from './refusal.ts';

const MAX_ENTRIES = 5000;
/** Bytes that all entries together may inflate to, those of embedded documents included. */
const MAX_INFLATED = 256 * 1024 * 1024;
/** Office documents shrink to a tenth or a thirtieth; small ones may do what they like. */
const MAX_RATIO = 150;
const SMALL = 8 * 1024 * 1024;
/** A document within a document within a document. */
const MAX_DEPTH = 2;

type Office = Extract<FormatName, 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp'>;

const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^xl\/(macrosheets|intlmacrosheets)\/|^(Basic|Scripts)\//i;
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i;
const MACRO_RELATION = /relationships\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)/i;
const TYPES = '[Content_Types].xml';
/** How the main part of a document, a sheet or slides relates to others. */
const RELATIONS = ['word/_rels/document.xml.rels', 'xl/_rels/workbook.xml.rels', 'ppt/_rels/presentation.xml.rels'];
/** Parts that say what the whole is. */
const TELLING = new Set([TYPES, 'mimetype', 'META-INF/manifest.xml', ...RELATIONS]);
/** Bytes of an entry that are held at once: of a telling part, or of an embedded document. */
const MAX_HELD = 32 * 1024 * 1024;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

const MAIN_PARTS: readonly (readonly [part: string, format: Office])[] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.presentation.main+xml', 'pptx'],
];
const ODF_TYPES: ReadonlyMap<string, Office> = new Map([
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);

/**
 * What an archive is: a document of OOXML or ODF, or undefined. Every entry is really inflated, within limits that do not
 * believe what its headers say.
 * @throws Problem `file_damaged`, `file_encrypted`, `file_macros` or `file_bomb`
 */
export function checkZip(bytes: Buffer): Promise<Office | undefined> {
  return checkArchive(bytes, { inflated: 0, entries: 0, limit: limitFor(bytes.length) }, 0);
}

const limitFor = (size: number): number => Math.min(MAX_INFLATED, Math.max(SMALL, size * MAX_RATIO));

interface Budget {
  inflated: number;
  entries: number;
  readonly limit: number;
}

async function checkArchive(bytes: Buffer, budget: Budget, depth: number): Promise<Office | undefined> {
  if (depth > MAX_DEPTH) throw refusal('file_bomb');
  const told = new Map<string, string>();
  const archive = await readable(yauzl.fromBufferPromise(bytes, { validateEntrySizes: false }));
  const entries = await directoryOf(archive, budget);
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const head = await inflate(await readable(archive.openReadStreamPromise(entry)), entry.fileName, budget);
    if (TELLING.has(entry.fileName)) told.set(entry.fileName, head.toString('utf8'));
    else if (isZip(head)) await checkArchive(head, budget, depth + 1);
  }
  return formatOf(
    told,
    entries.map(({ fileName }) => fileName),
  );
}

/** The entries, judged by what the directory says of them before any is unpacked. */
async function directoryOf(archive: ZipFile, budget: Budget): Promise<Entry[]> {
  budget.entries += archive.entryCount;
  if (budget.entries > MAX_ENTRIES) throw refusal('file_bomb');
  const found: Entry[] = [];
  const entries = archive.eachEntry();
  for (let next = await readable(entries.next()); !next.done; next = await readable(entries.next())) found.push(next.value);
  if (found.some((entry) => entry.isEncrypted())) throw refusal('file_encrypted');
  if (found.some(({ fileName }) => MACROS.test(fileName))) throw refusal('file_macros');
  if (found.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, budget.inflated) > budget.limit) throw refusal('file_bomb');
  return found;
}

/** Reads an entry through; gives back what must be looked into, a telling part or an archive within, and otherwise its beginning. */
async function inflate(stream: Readable, name: string, budget: Budget): Promise<Buffer> {
  const held: Buffer[] = [];
  let size = 0;
  const reading = (async () => {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      budget.inflated += chunk.length;
      if (budget.inflated > budget.limit) throw refusal('file_bomb');
      if (held[0] && !TELLING.has(name) && !isZip(held[0])) continue;
      held.push(chunk);
      size += chunk.length;
      if (size > MAX_HELD) throw refusal('file_bomb');
    }
  })();
  await readable(reading).finally(() => stream.destroy());
  return Buffer.concat(held);
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(ZIP);

function formatOf(told: ReadonlyMap<string, string>, names: readonly string[]): Office | undefined {
  const types = contentTypes(told.get(TYPES) ?? '');
  // Some writers give every extension they know a type, that of macros too, whether or not there is such a part.
  const extensions = new Set(names.map((name) => name.split('.').pop() ?? ''));
  const inUse = [...types.named, ...[...extensions].flatMap((extension) => types.ofExtension(extension) ?? [])];
  const relations = RELATIONS.map((name) => told.get(name) ?? '');
  if (inUse.some((type) => MACRO_TYPE.test(type)) || relations.some((xml) => MACRO_RELATION.test(xml))) throw refusal('file_macros');
  if (/encryption-data/.test(told.get('META-INF/manifest.xml') ?? '')) throw refusal('file_encrypted');
  const isMain = (part: string) => types.named.some((type) => type.includes(part));
  return MAIN_PARTS.find(([part]) => isMain(part))?.[1] ?? ODF_TYPES.get(told.get('mimetype')?.trim() ?? '');
}

/** What the reader of archives, or zlib, cannot read is damaged. @throws Problem */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw (error as Error).name === 'Problem' ? error : refusal('file_damaged');
  }
}
