import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string) => path.resolve(import.meta.dirname, name);

/** Three apps, each a page of its own; nothing inline, so that the policy allows scripts and styles of this origin only. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { applicant: page('index.html'), officer: page('officer/index.html'), verify: page('verify/index.html') },
    },
  },
});
