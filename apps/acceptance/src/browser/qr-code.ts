import type { Locator } from 'playwright-core';
import decode from 'qr/decode.js';

/** What a telephone would read from a QR code on the screen: from its pixels, not from the page's data. */
export async function readQrCode(code: Locator): Promise<string> {
  const picture = `data:image/png;base64,${(await code.screenshot()).toString('base64')}`;
  const { width, height, pixels } = await code.page().evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return { width: image.width, height: image.height, pixels: [...data] };
  }, picture);
  return decode({ width, height, data: Uint8Array.from(pixels) }, { timeLimit: 5_000 });
}
