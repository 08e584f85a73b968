import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fontFiles } from '../fonts.ts';

export type Diagnostic = {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
};
type NodeError = { readonly shortDiagnostics: readonly unknown[] };
type Document = { readonly numOfPages: number };
type Compiled = {
  hasError(): boolean;
  takeDiagnostics(): NodeError | null;
  takeWarnings(): NodeError | null;
  readonly result: Document | null;
};

/** The part of typst-ts-node-compiler (napi-rs; ships no types with its platform packages) that the press uses. */
export type Compiler = {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  compile(o: { mainFilePath: string }): Compiled;
  fetchDiagnostics(error: NodeError): readonly Diagnostic[];
  query(document: Document, o: { selector: string }): readonly { readonly value?: unknown }[];
  pdf(document: Document, o: { pdfStandard: string; creationTimestamp: number }): Buffer;
  plainSvg(document: Document): string;
  evictCache(maxAge: number): void;
};

/** 0.7.0 holds Typst 0.14.2 (PDF/A-2a: tagged). 0.6.0, all that exists for the others, holds 0.13.1, which knows PDF/A-2b only. */
const PACKAGES: Readonly<Record<string, { readonly name: string; readonly standard: 'a-2a' | 'a-2b' }>> = {
  'linux-x64-glibc': { name: 'linux-x64-gnu', standard: 'a-2a' },
  'linux-x64-musl': { name: 'linux-x64-musl', standard: 'a-2a' },
  'linux-arm64-glibc': { name: 'linux-arm64-gnu', standard: 'a-2b' },
  'darwin-arm64': { name: 'darwin-arm64', standard: 'a-2b' },
  'win32-x64': { name: 'win32-x64-msvc', standard: 'a-2b' },
};

/** The key of this machine in the table above, e.g. 'linux-x64-glibc'. */
export function platformKey(platform: string, arch: string, glibc: boolean): string {
  return platform === 'linux' ? `linux-${arch}-${glibc ? 'glibc' : 'musl'}` : `${platform}-${arch}`;
}

/** Which npm package holds Typst for a machine, and the PDF standard it can write. Throws with what to do when there is none. */
export function compilerPackage(key: string): { readonly name: string; readonly standard: 'a-2a' | 'a-2b' } {
  const found = PACKAGES[key];
  if (!found) {
    throw new Error(`no Typst compiler for ${key}; documents can be made on ${Object.keys(PACKAGES).join(', ')}`);
  }
  return { name: `@myriaddreamin/typst-ts-node-compiler-${found.name}`, standard: found.standard };
}

/** What decides how a document looks beside its sources: the compiler with its version, and the SHA-256 of every font. For the digest of a release. */
export function typesettingIdentity(): {
  readonly compiler: string;
  readonly standard: string;
  readonly fonts: Readonly<Record<string, string>>;
} {
  const { name, standard } = compilerPackage(platformKey(process.platform, process.arch, hasGlibc()));
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return {
    compiler: `${name}@${version}`,
    standard,
    fonts: Object.fromEntries(fontFiles().map((file) => [basename(file), digest(file)])),
  };
}

/** Loads Typst for this machine with the vendored fonts. `root` need not exist: every file is a shadow file. */
export function loadCompiler(root: string): { readonly compiler: Compiler; readonly standard: string } {
  const { name, standard } = compilerPackage(platformKey(process.platform, process.arch, hasGlibc()));
  const require = createRequire(import.meta.url);
  let addon: { NodeCompiler: { create(o: object): Compiler } };
  try {
    addon = require(name);
  } catch (cause) {
    throw new Error(`${name} is not installed or does not load; run npm ci in the repository root`, { cause });
  }
  return {
    compiler: addon.NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: fontFiles() }] }),
    standard,
  };
}

function hasGlibc(): boolean {
  // Without this the report resolves the names of open sockets, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}
