import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../layout/', import.meta.url);

/** The layout kit: every Typst and JSON file of documents/layout as 'kit/<name>', read once when this module loads. A release copies it, so a later kit does not change an old document. */
export const kitFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:typ|json)$/.test(name))
    .sort()
    .map((name) => [`kit/${name}`, readFileSync(new URL(name, folder), 'utf8')]),
);
