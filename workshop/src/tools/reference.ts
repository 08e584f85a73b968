/** `npm run reference`: writes docs/reference and the types of the API from the code itself; `--check` refuses a difference, so that they cannot go stale. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const tuofu = (...args: readonly string[]) =>
  execFileSync(process.execPath, [path.join(root, 'server', 'src', 'main.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

type Option = { name: string; fallback?: string; meaning: string; whenWrong: string };

function configuration(): string {
  const options = JSON.parse(tuofu('serve', 'options', '--json')) as Option[];
  const rows = options.map(
    (o) =>
      `| \`${o.name}\` | ${o.fallback === undefined ? '(required)' : o.fallback === '' ? '(empty)' : `\`${o.fallback}\``} | ${o.meaning} | ${o.whenWrong} |`,
  );
  return `# Configuration of \`tuofu serve\`\n\nRead once from the environment at start; every problem is named at once and a dangerous state refuses to start. Printed by \`npm run reference\`.\n\n| option | default | meaning | when it is wrong |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function commandLine(): string {
  return `# The command \`tuofu\`\n\nPrinted by \`npm run reference\`.\n\n\`\`\`\n${tuofu('--help').trim()}\n\`\`\`\n`;
}

const openApi = () => tuofu('serve', 'openapi').trim();

/** The API's answers as types of the web apps, made from the same document that the server publishes. */
async function webTypes(): Promise<string> {
  const made = astToString(await openapiTS(JSON.parse(openApi()), { immutable: true }));
  return `/** Made from docs/reference/openapi.json by \`npm run reference\`; never edited by hand. */\n\n${made}`;
}

const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/reference/openapi.json': () => `${openApi()}\n`,
  'docs/reference/configuration.md': configuration,
  'docs/reference/command-line.md': commandLine,
  'web/src/api/schema.d.ts': webTypes,
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, make] of Object.entries(pages)) {
  const file = path.join(root, name);
  const text = await make();
  if (check) {
    if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
      stale += 1;
      console.error(`${name} does not say what the code does: run npm run reference and read the difference`);
    }
  } else {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    console.log(name);
  }
}
process.exit(stale > 0 ? 1 : 0);
