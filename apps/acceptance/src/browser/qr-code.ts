import type { Locator } from 'playwright-core';
import decode from 'qr/decode.js';

/** Runs in the page, which has what it takes to read a picture; a text, since browsers' types are not among ours. */
const PIXELS_OF = `async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  return { width, height, pixels: [...context.getImageData(0, 0, width, height).data] };
}`;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
}

/** What a telephone would read from a QR code on the screen: from its pixels, not from the page's data. */
export async function readQrCode(code: Locator): Promise<string> {
  const source = `data:image/png;base64,${(await code.screenshot()).toString('base64')}`;
  const { width, height, pixels } = await code.page().evaluate<Picture>(`(${PIXELS_OF})(${JSON.stringify(source)})`);
  return decode({ width, height, data: Uint8Array.from(pixels) }, { timeLimit: 5_000 });
}
