import { defineConfig } from 'vitest/config';

/** Tests with real neighbours: PostgreSQL, reader children, Typst, outside judges. One after the other: 2 cores. */
export default defineConfig({
  test: {
    include: ['*/src/**/*.slow.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    pool: 'forks',
  },
});
