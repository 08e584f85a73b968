import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { kitFiles, typesettingIdentity } from '@tuofu/documents';

/** Bare Typst in this process: no child, no fence, no reading back; what typesetting alone costs. */
export type Typesetter = (data: object, hidden: object) => Uint8Array;

type Compiled = { hasError(): boolean; readonly result: object | null };
type Addon = {
  readonly NodeCompiler: {
    create(o: object): {
      mapShadow(file: string, content: Buffer): void;
      resetShadow(): void;
      compile(o: { mainFilePath: string }): Compiled;
      pdf(document: object, o: { pdfStandard: string; creationTimestamp: number }): Buffer;
      evictCache(maxAge: number): void;
    };
  };
};

/** The same compiler, fonts, kit and template as the product's licence. The shadow files are mapped anew each time, as the product does. */
export function bareTypst(root: string): Typesetter {
  const identity = typesettingIdentity();
  const require = createRequire(path.join(root, 'documents', 'package.json'));
  const name = identity.compiler.slice(0, identity.compiler.lastIndexOf('@'));
  const fonts = Object.keys(identity.fonts).map((file) => path.join(root, 'documents', 'fonts', file));
  const workspace = '/tuofu-bench-typst';
  const compiler = (require(name) as Addon).NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] });
  const template = fs.readFileSync(
    path.join(root, 'packs', 'hazchem-operating-licence', 'templates', 'licence.typ'),
    'utf8',
  );
  const files = { ...kitFiles, 'templates/licence.typ': template };
  return (data, hidden) => {
    for (const [file, text] of Object.entries(files)) compiler.mapShadow(`${workspace}/${file}`, Buffer.from(text));
    const request = JSON.stringify({ data, hidden, preview: false });
    compiler.mapShadow(`${workspace}/request.json`, Buffer.from(request));
    const compiled = compiler.compile({ mainFilePath: `${workspace}/templates/licence.typ` });
    if (compiled.hasError() || !compiled.result) throw new Error('the licence template does not compile in the floor');
    const pdf = compiler.pdf(compiled.result, { pdfStandard: identity.standard, creationTimestamp: 1_783_000_000 });
    compiler.resetShadow();
    compiler.evictCache(10);
    return new Uint8Array(pdf);
  };
}
