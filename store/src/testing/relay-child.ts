import { newBoss } from '../queue/boss.ts';
import { startRelay } from '../queue/relay.ts';
import { queueDefaults } from '../queue/settings.ts';
import type { Connection } from '../types.ts';

// A process that only hands jobs over to pg-boss, to be killed at it.
const connection = JSON.parse(process.argv[2]!) as Connection;
const boss = newBoss(connection, 'tuofu_app', { migrate: false, schedule: false, supervise: false });
await boss.start();
const queue = process.argv[3]!;
if (!(await boss.getQueue(queue))) await boss.createQueue(queue, queueDefaults);
await startRelay(connection, boss, [queue], (error) => console.error(error));
