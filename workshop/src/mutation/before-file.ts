/**
 * Runs before each test file is loaded: what a file prepares outside its tests is prepared by the law as it is. The mutant comes to life with
 * the tests, as it does where every file has a worker of its own; without this the mutant of the file before would still be alive.
 */
const stryker = (globalThis as { __stryker__?: { activeMutant?: string | undefined } }).__stryker__;
if (stryker !== undefined) stryker.activeMutant = undefined;

export {};
