import type { Entry } from 'yauzl';
import { UnreadableZip, Zip, type ZipLimits } from '../zip/zip.ts';
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

const MACROS =
  /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^xl\/(macrosheets|intlmacrosheets)\/|^(Basic|Scripts)\//i;
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|macrosheet/i;
const MACRO_RELATION = /relationships\/(vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet)/i;
const TYPES = '[Content_Types].xml';
/** How the main part of a document, a sheet or slides relates to others. */
const RELATIONS = [
  'word/_rels/document.xml.rels',
  'xl/_rels/workbook.xml.rels',
  'ppt/_rels/presentation.xml.rels',
];
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
 * What an archive is: a document of OOXML or ODF, or undefined. Every entry is really inflated, within limits
 * that do not believe what its headers say.
 * @throws Problem `file_damaged`, `file_encrypted`, `file_macros` or `file_bomb`
 */
export async function checkZip(bytes: Buffer): Promise<Office | undefined> {
  try {
    return await checkArchive(bytes, { entries: MAX_ENTRIES, bytes: limitFor(bytes.length) }, 0);
  } catch (error) {
    if (!(error instanceof UnreadableZip)) throw error;
    throw refusal(error.flaw === 'damaged' ? 'file_damaged' : 'file_bomb');
  }
}

const limitFor = (size: number): number => Math.min(MAX_INFLATED, Math.max(SMALL, size * MAX_RATIO));

async function checkArchive(bytes: Buffer, limits: ZipLimits, depth: number): Promise<Office | undefined> {
  if (depth > MAX_DEPTH) throw refusal('file_bomb');
  const told = new Map<string, string>();
  const archive = await Zip.open(bytes, limits);
  refuseByDirectory(archive.entries, limits);
  for (const entry of archive.entries) {
    if (entry.fileName.endsWith('/')) continue;
    const head = await readThrough(archive, entry);
    if (TELLING.has(entry.fileName)) told.set(entry.fileName, head.toString('utf8'));
    else if (isZip(head)) await checkArchive(head, limits, depth + 1);
  }
  return formatOf(
    told,
    archive.entries.map(({ fileName }) => fileName),
  );
}

/** Judges the entries by what the directory says of them, before any is unpacked. */
function refuseByDirectory(entries: readonly Entry[], limits: ZipLimits): void {
  if (entries.some((entry) => entry.isEncrypted())) throw refusal('file_encrypted');
  if (entries.some(({ fileName }) => MACROS.test(fileName))) throw refusal('file_macros');
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.bytes)
    throw refusal('file_bomb');
}

/**
 * Reads an entry to its end; returns what must be looked into (a telling part, an archive within), and
 * otherwise its beginning.
 */
async function readThrough(archive: Zip, entry: Entry): Promise<Buffer> {
  const held: Buffer[] = [];
  let size = 0;
  for await (const chunk of archive.read(entry)) {
    if (held[0] && !TELLING.has(entry.fileName) && !isZip(held[0])) continue;
    held.push(chunk);
    size += chunk.length;
    if (size > MAX_HELD) throw refusal('file_bomb');
  }
  return Buffer.concat(held);
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(ZIP);

function formatOf(told: ReadonlyMap<string, string>, names: readonly string[]): Office | undefined {
  const types = contentTypes(told.get(TYPES) ?? '');
  // Some writers give every extension they know a type, that of macros too, whether or not there is such a
  // part.
  const extensions = new Set(names.map((name) => name.split('.').pop() ?? ''));
  const inUse = [
    ...types.named,
    ...[...extensions].flatMap((extension) => types.ofExtension(extension) ?? []),
  ];
  const relations = RELATIONS.map((name) => told.get(name) ?? '');
  if (inUse.some((type) => MACRO_TYPE.test(type)) || relations.some((xml) => MACRO_RELATION.test(xml)))
    throw refusal('file_macros');
  if (/encryption-data/.test(told.get('META-INF/manifest.xml') ?? '')) throw refusal('file_encrypted');
  const isMain = (part: string) => types.named.some((type) => type.includes(part));
  return MAIN_PARTS.find(([part]) => isMain(part))?.[1] ?? ODF_TYPES.get(told.get('mimetype')?.trim() ?? '');
}
