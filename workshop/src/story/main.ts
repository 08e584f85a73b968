/** `npm run story`: firm D3 from sign-in to a verified licence, through the HTTP API only; non-zero when anything is wrong. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadDemoCity } from '../demo-city/index.ts';
import { type DemoFile, GREEN_D3, generateDocuments } from '../generate/documents.ts';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { readDocuments } from './files.ts';
import { playStory } from './play-story.ts';

const HELP = `npm run story [-- OPTIONS]
  --documents DIR  play it with other files; questions to the officer then end it without a licence
  --url URL        play against a running instance, at its own office time; deadlines are checked by a second calendar
  --out DIR        keep the documents that come out there, and in materials/ those handed in (default: a temporary folder)`;

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const root = path.resolve(import.meta.dirname, '..', '..', '..');
  const documents = option(args, '--documents');
  const url = option(args, '--url');
  const out = path.resolve(option(args, '--out') ?? fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-story-out-')));
  fs.mkdirSync(out, { recursive: true });
  let files: readonly DemoFile[];
  if (documents) {
    const read = readDocuments(documents);
    files = read.files;
    console.log(
      `材料 · documents from ${documents}: ${files.map((f) => `${f.name} → ${f.slot}`).join(', ')}${read.leftOut.length > 0 ? `\n  left out (no slot in this item): ${read.leftOut.join(', ')}` : ''}`,
    );
    if (files.length === 0) {
      console.error('这个目录里没有可用的材料 · there is no usable document in this folder');
      return 2;
    }
  } else {
    files = await generateDocuments(GREEN_D3);
    const materials = path.join(out, 'materials');
    fs.mkdirSync(materials, { recursive: true });
    for (const file of files) fs.writeFileSync(path.join(materials, file.name), file.bytes);
  }

  let running: Temporary | undefined;
  try {
    if (!url) running = await startTemporary();
    const good = await playStory({
      root,
      base: running?.url ?? (url as string).replace(/\/$/, ''),
      files,
      out,
      firm: loadDemoCity().firms.find((f) => f.id === 'D3')!,
      expectLicence: !documents,
      exact: !url,
    });
    console.log(good ? '\n故事成立 · the story holds' : '\n故事不成立 · the story does not hold');
    return good ? 0 : 1;
  } catch (error) {
    console.error(`\n故事中断 · the story broke off: ${(error as Error).message}`);
    if (running) console.error(running.serverLog().slice(-4000));
    return 1;
  } finally {
    await running?.end();
  }
}

process.exitCode = await main(process.argv.slice(2));
