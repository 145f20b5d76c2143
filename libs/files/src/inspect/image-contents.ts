import type { FormatName } from './formats.ts';
import { isReadBeyondEnd } from './read-beyond-end.ts';
import { refusal } from './refusal.ts';

/** More than any camera's picture has; a decoder needs some four bytes for each. */
const MAX_MEGAPIXELS = 50;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads a picture's size from its header and sees that its end is there. @throws Problem `file_damaged` or
 * `file_pixels`
 */
export function checkImage(format: Extract<FormatName, 'jpeg' | 'png' | 'webp'>, bytes: Buffer): void {
  const { width, height } = sizeOf(format, bytes) ?? { width: 0, height: 0 };
  if (!width || !height) throw refusal('file_damaged');
  if (width * height > MAX_MEGAPIXELS * 1_000_000) throw refusal('file_pixels', { max: MAX_MEGAPIXELS });
}

function sizeOf(format: 'jpeg' | 'png' | 'webp', bytes: Buffer): Size | undefined {
  try {
    return { jpeg: jpegSize, png: pngSize, webp: webpSize }[format](bytes);
  } catch (error) {
    if (isReadBeyondEnd(error)) return undefined;
    throw error;
  }
}

/** Chunks of length, name, data and checksum; the first tells the size, IEND ends it. */
function pngSize(bytes: Buffer): Size | undefined {
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  for (let at = 8; ; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return size;
  }
}

/**
 * Segments of marker and length; the frame's (SOFn) tells the size. What follows the scan is searched for the
 * end of the image.
 */
function jpegSize(bytes: Buffer): Size | undefined {
  let size: Size | undefined;
  for (let at = 2; ; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker < 0xff01) return undefined;
    if (marker === 0xffda) return bytes.lastIndexOf(END_OF_JPEG) > at ? size : undefined;
    if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);
/**
 * C0 to CF but for the tables of Huffman codes (C4) and of arithmetic coding (CC), and C8, which nobody uses.
 */
const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** RIFF with one of three kinds of first chunk. */
function webpSize(bytes: Buffer): Size | undefined {
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return undefined;
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
