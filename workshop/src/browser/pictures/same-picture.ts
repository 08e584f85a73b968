import sharp from 'sharp';
import type { Varying } from './pictures.ts';

/** A pixel counts as another one when a channel differs by more than this of 255: what a palette may do to a colour is less. */
const CHANNEL = 24;
/** A picture counts as another one when more than this share of its pixels are others: less than one word of a page. */
const SHARE = 0.0002;

/** Whether two pictures show the same, pixel by pixel after decoding, outside the parts that vary. */
export async function samePicture(a: Buffer, b: Buffer, varying: readonly Varying[] = []): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((png) => sharp(png).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })),
  );
  const { width, height, channels } = one!.info;
  if (other!.info.width !== width || other!.info.height !== height || other!.info.channels !== channels) return false;
  const varies = (x: number, y: number) =>
    varying.some((v) => x >= v.left * width && x < v.right * width && y >= v.top * height && y < v.bottom * height);
  let others = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * channels;
      for (let c = 0; c < channels; c += 1)
        if (Math.abs(one!.data[at + c]! - other!.data[at + c]!) > CHANNEL) {
          if (!varies(x, y)) others += 1;
          break;
        }
    }
  return others <= width * height * SHARE;
}

/** The same picture in a palette of at most 128 colours, several times smaller; text and plain areas look as before. */
export function small(png: Buffer): Promise<Buffer> {
  return sharp(png).removeAlpha().png({ palette: true, colours: 128, effort: 10, dither: 0 }).toBuffer();
}
