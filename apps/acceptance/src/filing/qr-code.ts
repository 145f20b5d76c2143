import type { Locator } from 'playwright-core';
import decode from 'qr/decode.js';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly number[];
}

/**
 * Runs in the page, which knows pictures: a text, since these sources are checked without the browser's
 * types.
 */
const PIXELS_OF = `async (source) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, pixels: [...data] };
}`;

/** What a telephone would read from a QR code on the screen: from its pixels, not from the page's data. */
export async function readQrCode(code: Locator): Promise<string> {
  const source = `data:image/png;base64,${(await code.screenshot()).toString('base64')}`;
  const { width, height, pixels } = await code
    .page()
    .evaluate<Picture>(`(${PIXELS_OF})(${JSON.stringify(source)})`);
  return decode({ width, height, data: Uint8Array.from(pixels) }, { timeLimit: 5_000 });
}
