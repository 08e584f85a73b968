import fs from 'node:fs';
import path from 'node:path';
import type { CityProfile } from '../demo-city/index.ts';

const SPECIAL = '行政许可专用章';

/** Makes demo keys, certificates and seal pictures at the first start; leaves existing ones alone. */
export async function ensureKeys(o: {
  readonly dir: string;
  readonly profile: CityProfile;
  readonly now: Date;
  log(line: string): void;
}): Promise<void> {
  if (fs.existsSync(path.join(o.dir, 'trust.json'))) return;
  const { makeDemoKeys } = await import('@tuofu/seal');
  const { sealSvg } = await import('@tuofu/documents');
  const { default: sharp } = await import('sharp');
  await makeDemoKeys({
    dir: o.dir,
    city: o.profile.city.name,
    // Two seals for each office: the organ's own, and the one for licensing notices (行政许可法第三十二条、第三十九条).
    offices: o.profile.offices.flatMap(({ code, name }) => [
      { code, name },
      { code: `${code}XK`, name: `${name}${SPECIAL}` },
    ]),
    now: o.now,
    async sealImage(office) {
      const svg = await sealSvg({
        name: office.name.replace(SPECIAL, ''),
        lines: [...(office.name.endsWith(SPECIAL) ? [SPECIAL] : []), o.profile.marks.seal],
      });
      return new Uint8Array(
        await sharp(Buffer.from(svg), { density: 300 })
          .resize(496, 496, { fit: 'inside' })
          .ensureAlpha()
          .png()
          .toBuffer(),
      );
    },
  });
  o.log('keys: demonstration CA, seals (样章), time-stamp and QR keys made');
}
