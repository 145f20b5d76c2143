import type { FormatName } from './formats.ts';
import { isReadBeyondEnd } from './read-beyond-end.ts';
import { refusal } from './refusal.ts';

const END_OF_CHAIN = 0xfffffffa;
const ENTRY = 128;
/** A document has some dozens. */
const MAX_SECTORS = 20_000;

const MACROS = /^(VBA|_VBA_PROJECT(_CUR)?|Macros|PROJECT)$/i;

/**
 * What a compound file of Microsoft's (OLE, the formats before 2007) is, told from the names in its
 * directory. Slides are not taken: they hide their macros among their own records, where no name tells of
 * them.
 * @returns undefined when it is something else than a document or a sheet
 * @throws Problem `file_damaged`, `file_macros` or `file_encrypted`
 */
export function checkOle(bytes: Buffer): Extract<FormatName, 'doc' | 'xls'> | undefined {
  const names = namesIn(bytes);
  if (names.some((name) => MACROS.test(name))) throw refusal('file_macros');
  if (names.includes('EncryptedPackage')) throw refusal('file_encrypted');
  if (names.includes('WordDocument')) return 'doc';
  return names.includes('Workbook') || names.includes('Book') ? 'xls' : undefined;
}

function namesIn(bytes: Buffer): string[] {
  try {
    const sectorSize = 1 << bytes.readUInt16LE(30);
    return directorySectors(bytes, sectorSize).flatMap((sector) =>
      namesInSector(bytes, (sector + 1) * sectorSize, sectorSize),
    );
  } catch (error) {
    if (isReadBeyondEnd(error)) throw refusal('file_damaged');
    throw error;
  }
}

/** The chain of sectors that the directory takes, through the allocation table. */
function directorySectors(bytes: Buffer, sectorSize: number): number[] {
  const table = allocationTable(bytes, sectorSize);
  const perSector = sectorSize / 4;
  const sectors: number[] = [];
  for (let sector = bytes.readUInt32LE(48); sector < END_OF_CHAIN; ) {
    sectors.push(sector);
    if (sectors.length > MAX_SECTORS) throw refusal('file_damaged');
    const part = table[Math.floor(sector / perSector)];
    if (part === undefined) throw refusal('file_damaged');
    sector = bytes.readUInt32LE((part + 1) * sectorSize + (sector % perSector) * 4);
  }
  return sectors;
}

/**
 * Sectors of the allocation table: the first 109 are named in the header, the rest in a chain of sectors of
 * their own.
 */
function allocationTable(bytes: Buffer, sectorSize: number): number[] {
  const table: number[] = [];
  const addFrom = (at: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const sector = bytes.readUInt32LE(at + i * 4);
      if (sector < END_OF_CHAIN) table.push(sector);
    }
  };
  addFrom(76, 109);
  const perSector = sectorSize / 4 - 1;
  for (let sector = bytes.readUInt32LE(68); sector < END_OF_CHAIN && table.length <= MAX_SECTORS; ) {
    const at = (sector + 1) * sectorSize;
    addFrom(at, perSector);
    sector = bytes.readUInt32LE(at + perSector * 4);
  }
  return table;
}

function namesInSector(bytes: Buffer, at: number, sectorSize: number): string[] {
  const names: string[] = [];
  for (let entry = at; entry < at + sectorSize; entry += ENTRY) {
    const length = bytes.readUInt16LE(entry + 64);
    if (length >= 2 && length <= 64) names.push(bytes.toString('utf16le', entry, entry + length - 2));
  }
  return names;
}
