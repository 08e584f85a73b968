import { defineConfig } from 'vitest/config';

/** Unit and property tests: beside what they explain, no server, no database, no browser. The rest are `*.slow.test.ts`. */
export default defineConfig({
  test: {
    include: ['*/src/**/*.test.{ts,tsx}', 'packs/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.slow.test.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
