import sharp from 'sharp';
import type { Raster } from './raster.ts';

/** 60 megapixels: A3 at 400 dpi is 31. */
export const MAX_PIXELS = 60_000_000;
/** Longest side handed to recognition; 300 dpi reads no better than 200 dpi. */
export const MAX_SIDE = 2500;

let guarded = false;

/** libvips can open some forty formats, several of them programs in disguise (SVG, PDF, ImageMagick). We open four. */
function guardLoaders(): void {
  if (guarded) return;
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadTiff'],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  guarded = true;
}

const open = (path: string, page = 1) => {
  guardLoaders();
  return sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, page: page - 1 });
};

/** Format, width, height (as stored) and number of pages, from the header alone. Throws on what is not an image. */
export async function imageFacts(
  path: string,
): Promise<{ format: string; width: number; height: number; pages: number }> {
  guardLoaders();
  const facts = await sharp(path, { limitInputPixels: false, failOn: 'error' }).metadata();
  return {
    format: facts.format,
    width: facts.width,
    height: facts.height,
    pages: facts.format === 'tiff' ? (facts.pages ?? 1) : 1,
  };
}

/** The page upright by its EXIF orientation, on white, at most `maxSide` on its long side. Throws on a broken image. */
export async function openImage(path: string, page: number, maxSide: number = MAX_SIDE): Promise<Raster> {
  const { data, info } = await open(path, page)
    .rotate()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { width: info.width, height: info.height, data };
  const rgb = new Uint8Array(info.width * info.height * 3);
  for (let i = 0; i < info.width * info.height; i++) rgb.fill(data[i * info.channels]!, i * 3, i * 3 + 3);
  return { width: info.width, height: info.height, data: rgb };
}

/** A PNG of the page, `width` pixels wide, without EXIF, profile or any other passenger. */
export async function previewImage(path: string, page: number, width: number): Promise<Uint8Array> {
  return await open(path, page)
    .rotate()
    .toColourspace('srgb')
    .resize({ width })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

/** The raster as PNG. */
export async function encodePng(raster: Raster): Promise<Uint8Array> {
  guardLoaders();
  return await sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toBuffer();
}
