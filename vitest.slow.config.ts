import { defineConfig } from 'vitest/config';

const ALONE = ['workshop/src/browser/**/*.slow.test.ts', 'workshop/src/start/**/*.slow.test.ts'];
const common = {
  exclude: ['**/node_modules/**'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
};

/**
 * Tests with real neighbours: PostgreSQL, reader children, Typst, outside judges. They wait for one another more than they compute, so two
 * run side by side; those with a browser, and those that start and kill whole instances, run alone afterwards.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'neighbours',
          include: ['*/src/**/*.slow.test.ts'],
          exclude: [...common.exclude, ...ALONE],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...common, name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
