import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { kitFiles, typesettingIdentity } from '@tuofu/documents';
import {
  assembleRelease,
  type CityProfilePart,
  checkRelease,
  checkStories,
  parseRelease,
  type ServiceDefinition,
  type Story,
} from '@tuofu/packkit';
import { EXIT, type Streams, takeOption } from './run-command.ts';

/** A problem of a pack as it is printed: a code, the place, and what to do. */
type PackWrong = { readonly code: string; readonly at: string; readonly message: string };

type Built =
  | {
      readonly ok: true;
      readonly json: string;
      readonly digest: string;
      readonly item: string;
      readonly version: number;
      readonly stories: number;
    }
  | { readonly ok: false; readonly problems: readonly PackWrong[] };

/** `tuofu pack build|check`: evaluates a pack, checks it and its stories, and writes the canonical release. */
export async function packCommand(args: readonly string[], json: boolean, streams: Streams): Promise<number> {
  const words = [...args];
  const out = takeOption(words, '--out');
  const [verb, target, ...more] = words;
  if ((verb !== 'build' && verb !== 'check') || !target || more.length > 0) {
    streams.error('usage: tuofu pack build DIR [--out DIR] · tuofu pack check DIR|RELEASE');
    return EXIT.usage;
  }
  if (!fs.existsSync(target)) {
    streams.error(`${target}: there is no such pack or release`);
    return EXIT.usage;
  }
  const built = fs.statSync(target).isDirectory() ? await buildPack(target) : checkReleaseFile(target);
  if (!built.ok) {
    if (json) streams.out(JSON.stringify({ ok: false, problems: built.problems }));
    else for (const p of built.problems) streams.error(`${p.code} ${p.at}: ${p.message}`);
    return EXIT.failed;
  }
  let file: string | undefined;
  if (verb === 'build') {
    const dir = out ?? target;
    fs.mkdirSync(dir, { recursive: true });
    file = path.join(dir, out ? `${built.item}-${built.version}-${built.digest.slice(0, 12)}.json` : 'release.json');
    fs.writeFileSync(`${file}.tmp`, built.json);
    fs.renameSync(`${file}.tmp`, file);
  }
  const said = {
    ok: true,
    item: built.item,
    version: built.version,
    digest: built.digest,
    stories: built.stories,
    ...(file ? { file } : {}),
  };
  streams.out(
    json
      ? JSON.stringify(said)
      : `${built.item} version ${built.version}, ${built.stories} stories hold, sha256 ${built.digest}${file ? `, written to ${file}` : ''}`,
  );
  return EXIT.ok;
}

async function buildPack(dir: string): Promise<Built> {
  const module = (await import(pathToFileURL(path.resolve(dir, 'pack.ts')).href)) as {
    readonly default: ServiceDefinition;
  };
  const readJson = (file: string) => JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8'));
  const files: Record<string, string> = { ...kitFiles };
  // A pack that needs no template of its own has no such folder.
  const templates = path.join(dir, 'templates');
  for (const file of (fs.existsSync(templates) ? fs.readdirSync(templates) : [])
    .filter((f) => f.endsWith('.typ'))
    .sort()) {
    files[`templates/${file}`] = fs.readFileSync(path.join(templates, file), 'utf8');
  }
  const typesetting = typesettingIdentity();
  const assembled = assembleRelease({
    definition: module.default,
    texts: { 'zh-CN': readJson('text/zh-CN.json'), en: readJson('text/en.json') },
    files,
    made: { typst: typesetting.compiler, fonts: typesetting.fonts },
  });
  if (!assembled.ok) return { ok: false, problems: assembled.problems };
  const digest = sha256(assembled.json);
  const stories = fs
    .readdirSync(path.join(dir, 'cases'))
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => readJson(path.join('cases', f)) as Story);
  const city = readJson('stories-city.json') as CityProfilePart;
  const problems: PackWrong[] = [
    ...checkRelease(assembled.release),
    ...checkStories(assembled.release, stories, city).map((message) => ({ code: 'STORY', at: 'cases', message })),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    json: assembled.json,
    digest,
    item: assembled.release.item,
    version: assembled.release.version,
    stories: stories.length,
  };
}

function checkReleaseFile(file: string): Built {
  const json = fs.readFileSync(file, 'utf8');
  const digest = sha256(json);
  const parsed = parseRelease(json, digest);
  if (!parsed.ok) return { ok: false, problems: [{ code: 'NOT_DATA', at: file, message: parsed.problem }] };
  const problems = checkRelease(parsed.release);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, json, digest, item: parsed.release.item, version: parsed.release.version, stories: 0 };
}

function sha256(text: string): string {
  return crypto.createHash('sha256').update(text).digest('hex');
}
