import { writeFileSync } from 'node:fs';
import { certificateGround } from './guilloche.ts';
import { markSvg } from './marks.ts';

/** The drawings of the layout kit, by name; layout/drawn.generated.json holds them. A slow test keeps the file equal to these. */
export async function drawKit(): Promise<Readonly<Record<string, string>>> {
  return {
    'certificate-ground': certificateGround(),
    'demo-mark': await markSvg('演示文件 不具有法律效力', '#f7e3e1'),
    'preview-mark': await markSvg('预览', '#e3e6ef'),
  };
}

/** node documents/src/artwork/draw.ts: draws them anew. */
if (import.meta.main) {
  const file = new URL('../../layout/drawn.generated.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(await drawKit(), null, 1)}\n`);
}
