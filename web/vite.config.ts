import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const page = (name: string) => path.resolve(import.meta.dirname, name);

/** A text as the browser gets it: a plain one stays a text, one with places to fill is read here. */
function compiled(text: string) {
  const parts = parse(text);
  const [first] = parts;
  return parts.length === 1 && first?.type === 0 ? first.value : parts;
}

/**
 * Reads the `text/*.json` of the apps as ICU messages, so that the reader of such messages need not be sent to the browser; a text
 * that is no message fails the build.
 */
const compiledTexts: Plugin = {
  name: 'tuofu-compiled-texts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(page('src')) || !/[\\/]text[\\/][\w-]+\.json$/.test(id)) return null;
    const texts = Object.entries(JSON.parse(code) as Record<string, string>);
    return { code: JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, compiled(text)]))), map: null };
  },
};
const noReader = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: fileURLToPath(import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js')),
};

/** Three apps, each a page of its own; nothing inline, so that the policy allows scripts and styles of this origin only. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledTexts],
  resolve: { alias: [noReader] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { applicant: page('index.html'), officer: page('officer/index.html'), verify: page('verify/index.html') },
    },
  },
});
