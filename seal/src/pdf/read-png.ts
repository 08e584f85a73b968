import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

/** Pixels as PDF wants them: colour and alpha apart, each deflated. */
export type SealImage = {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
  readonly alpha: Uint8Array | undefined;
};

const maxPixels = 4_000_000;
const kept = new Map<string, SealImage>();
const maxKept = 64;

/** Reads an 8-bit RGBA or RGB PNG, not interlaced. The same bytes are read once: an office seals with one image all day. */
export function readPng(png: Uint8Array): SealImage {
  const digest = createHash('sha256').update(png).digest('base64');
  const known = kept.get(digest);
  if (known) return known;
  const image = decode(Buffer.from(png.buffer, png.byteOffset, png.length));
  if (kept.size >= maxKept) kept.delete(kept.keys().next().value ?? '');
  kept.set(digest, image);
  return image;
}

function decode(png: Buffer): SealImage {
  if (png.length < 33 || png.readUInt32BE(0) !== 0x89504e47 || png.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error('the seal image is not a PNG file');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colour, , , interlace] = png.subarray(24, 29);
  if (depth !== 8 || (colour !== 6 && colour !== 2) || interlace !== 0)
    throw new Error('the seal image must be an 8-bit RGBA PNG, not interlaced');
  if (width === 0 || height === 0 || width * height > maxPixels)
    throw new Error(`the seal image must have 1 to ${maxPixels} pixels, not ${width}×${height}`);
  const channels = colour === 6 ? 4 : 3;
  const size = height * (1 + width * channels);
  return split(unfilter(inflateRows(png, size), width * channels, height, channels), width, height, channels);
}

function inflateRows(png: Buffer, size: number): Buffer {
  let rows: Buffer;
  try {
    rows = inflateSync(Buffer.concat(imageData(png)), { maxOutputLength: size });
  } catch (error) {
    throw new Error('the seal image is damaged; draw it anew or restore it from a backup', { cause: error });
  }
  if (rows.length !== size) throw new Error('the seal image is cut short; draw it anew or restore it from a backup');
  return rows;
}

function imageData(png: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

/** Undoes PNG's row filters (PNG specification §9). */
function unfilter(rows: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)]!;
    if (filter > 4) throw new Error('the seal image has an unknown PNG filter');
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? out[y * stride + x - channels]! : 0;
      const up = y > 0 ? out[(y - 1) * stride + x]! : 0;
      const upLeft = x >= channels && y > 0 ? out[(y - 1) * stride + x - channels]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter]!;
      out[y * stride + x] = rows[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function split(pixels: Uint8Array, width: number, height: number, channels: number): SealImage {
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < width * height; i++) {
    rgb.set(pixels.subarray(i * channels, i * channels + 3), i * 3);
    alpha[i] = channels === 4 ? pixels[i * 4 + 3]! : 255;
  }
  return { width, height, rgb: deflateSync(rgb), alpha: channels === 4 ? deflateSync(alpha) : undefined };
}
