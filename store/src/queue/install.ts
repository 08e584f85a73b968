import type pg from 'pg';
import type { Connection } from '../types.ts';
import { newBoss } from './boss.ts';
import { deadLetterQueue, queueDefaults } from './settings.ts';

/** Creates or upgrades pg-boss's schema as tuofu_owner, the dead letter queue and the given queues, and the app's grants. */
export async function installQueue(c: Connection, owner: pg.Client, queues: readonly string[]): Promise<void> {
  const boss = newBoss(c, 'tuofu_owner', {
    migrate: true,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  });
  boss.on('error', () => {});
  await boss.start();
  try {
    if (!(await boss.getQueue(deadLetterQueue)))
      await boss.createQueue(deadLetterQueue, { ...queueDefaults, retryLimit: 0, notify: false });
    for (const queue of queues)
      if (!(await boss.getQueue(queue)))
        await boss.createQueue(queue, { ...queueDefaults, deadLetter: deadLetterQueue });
  } finally {
    await boss.stop({ graceful: false });
  }
  await owner.query(`
    grant usage on schema pgboss to tuofu_app;
    grant select, insert, update, delete on all tables in schema pgboss to tuofu_app;
    grant usage, select on all sequences in schema pgboss to tuofu_app;
    grant execute on all functions in schema pgboss to tuofu_app`);
}
