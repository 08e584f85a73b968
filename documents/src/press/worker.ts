import { randomUUID } from 'node:crypto';
import { type Compiler, loadCompiler } from './compiler.ts';
import { diagnoseCompile, diagnoseExport } from './diagnose.ts';
import type { Printed, Ready, SealPlace, Sheet } from './sheet.ts';

/**
 * A child process with one compiler. It sees no file but those of the sheet: the root does not exist on disk.
 * A process and not a thread, because a thread inside native code cannot be terminated (ADR in documents/README.md).
 */
const root = `/tuofu-press-${randomUUID()}`;
const { compiler, standard } = loadCompiler(root);

process.on('disconnect', () => process.exit(0));
process.on('message', (sheet: Sheet) => {
  const printed = print(compiler, sheet);
  compiler.resetShadow();
  compiler.evictCache(10);
  process.send?.(printed);
});
process.send?.({ ready: true } satisfies Ready);

function print(typst: Compiler, sheet: Sheet): Printed {
  const { id } = sheet;
  for (const [path, text] of Object.entries(sheet.files)) typst.mapShadow(`${root}/${path}`, Buffer.from(text));
  const compiled = typst.compile({ mainFilePath: `${root}/${sheet.main}` });
  const wrong = (compiled.hasError() ? compiled.takeDiagnostics() : null) ?? compiled.takeWarnings();
  if (wrong) return { id, ok: false, ...diagnoseCompile(typst.fetchDiagnostics(wrong), root) };
  const document = compiled.result;
  if (!document) return { id, ok: false, code: 'TEMPLATE_ERROR', detail: 'Typst made no document and said no reason' };
  try {
    const bytes =
      sheet.output === 'svg'
        ? Buffer.from(typst.plainSvg(document))
        : typst.pdf(document, { pdfStandard: standard, creationTimestamp: sheet.timestamp });
    const places = typst.query(document, { selector: '<seal>' }).map((found) => sealPlace(found.value));
    if (places.length > 1) return { id, ok: false, code: 'TEMPLATE_ERROR', detail: 'more than one seal place' };
    return { id, ok: true, bytes, pages: document.numOfPages, seal: places[0] ?? null };
  } catch (error) {
    return { id, ok: false, ...diagnoseExport(error) };
  }
}

/** Typst measures from the top of the page, PDF from the bottom. */
function sealPlace(value: unknown): SealPlace {
  const { page, x, y, width, height, pageHeight } = value as SealPlace & { pageHeight: number };
  for (const n of [page, x, y, width, height, pageHeight]) {
    if (!Number.isFinite(n))
      throw new Error('message: "<seal> metadata lacks page, x, y, width, height or pageHeight"');
  }
  return { page, x, y: pageHeight - y - height, width, height };
}
