import sharp from 'sharp';
import { expect, test } from 'vitest';
import { samePicture, small } from './same-picture.ts';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } });
const withBox = (size: number, left = 10, top = 10) =>
  plain(200, 100)
    .composite([
      {
        input: { create: { width: size, height: size, channels: 3, background: '#000' } },
        left,
        top,
      },
    ])
    .png()
    .toBuffer();

test('bytes may differ: a picture is the same when its pixels are', async () => {
  const [fast, tight] = await Promise.all(
    [1, 9].map((compressionLevel) => plain(200, 100).png({ compressionLevel }).toBuffer()),
  );
  expect(fast!.equals(tight!)).toBe(false);
  expect(await samePicture(fast!, tight!)).toBe(true);
});

test('up to two in ten thousand pixels may differ, a third one is a change', async () => {
  const white = await plain(200, 100).png().toBuffer();
  expect(await samePicture(white, await withBox(2))).toBe(true);
  expect(await samePicture(white, await withBox(3))).toBe(false);
});

test('what varies is not compared, and what stands beside it is', async () => {
  const varying = [{ left: 0, top: 0, right: 0.5, bottom: 0.5 }];
  const white = await plain(200, 100).png().toBuffer();
  expect(await samePicture(white, await withBox(20), varying)).toBe(true);
  expect(await samePicture(white, await withBox(20, 120), varying)).toBe(false);
});

test('another size is another picture', async () => {
  const [a, b] = await Promise.all([plain(200, 100), plain(200, 101)].map((p) => p.png().toBuffer()));
  expect(await samePicture(a!, b!)).toBe(false);
});

test('a small picture shows the same as the one it was made from', async () => {
  const noisy = await plain(300, 200)
    .composite([
      {
        input: Buffer.from(
          '<svg width="300" height="200"><text x="9" y="80" font-size="48" fill="#0b57a4">Tuofu</text></svg>',
        ),
      },
    ])
    .png()
    .toBuffer();
  const little = await small(noisy);
  expect(little.length).toBeLessThan(noisy.length);
  expect(await samePicture(noisy, little)).toBe(true);
});
