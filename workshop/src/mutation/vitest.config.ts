/** The tests that have to notice a mutant: sentences of law of the two rooms, and the properties of the clock. */
export default {
  test: {
    include: ['domain/src/{clock,case}/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      // It reads the sources as text, and a mutant's source is another text.
      'domain/src/case/refusals.test.ts',
      // Thousands of histories for each mutant would take hours; a rule of law has its own sentence.
      'domain/src/case/*.property.test.ts',
    ],
    testTimeout: 20_000,
    pool: 'threads',
    // Pure functions leave nothing behind: one worker loads the law once for all files of a run, which makes a run several times shorter.
    isolate: false,
    setupFiles: ['workshop/src/mutation/before-file.ts'],
  },
};
