import { migrate } from '@tuofu/store';
import { EXIT, type Streams } from './run-command.ts';

/** Brings the database to this version. Twenty at once do no harm: they take turns and find the work done. */
export async function migrateCommand(words: readonly string[], json: boolean, streams: Streams): Promise<number> {
  if (words.length > 0) {
    streams.error(
      `tuofu migrate takes no arguments; it reads DATABASE_URL or TUOFU_DATABASE_SOCKET: ${words.join(' ')}`,
    );
    return EXIT.usage;
  }
  const url = process.env['DATABASE_URL'];
  const socketDir = process.env['TUOFU_DATABASE_SOCKET'];
  if (!url && !socketDir) {
    streams.error('tuofu migrate needs DATABASE_URL, or TUOFU_DATABASE_SOCKET for the embedded database');
    return EXIT.usage;
  }
  const result = await migrate(url ? { kind: 'url', url } : { kind: 'socket', socketDir: socketDir as string });
  streams.out(
    json
      ? JSON.stringify({ applied: result.applied })
      : result.applied.length === 0
        ? 'the database is already at this version'
        : `applied: ${result.applied.join(', ')}`,
  );
  return EXIT.ok;
}
