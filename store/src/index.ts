export { canonicalJson } from './canonical-json.ts';
export { runningPostmaster, stopPostmaster } from './launcher/postmaster.ts';
export { type Embedded, LauncherError, type LauncherProblem, startEmbedded } from './launcher/start-embedded.ts';
export { MigrationError, migrate } from './migrate.ts';
export { openStore, StoreError, type StoreOptions } from './open-store.ts';
export { isOutage } from './outage.ts';
export { deadLetterQueue, queueDefaults } from './queue/settings.ts';
export { answerFromReceipt } from './receipt.ts';
export type * from './types.ts';
