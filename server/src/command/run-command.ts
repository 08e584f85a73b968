import { calendarCommand } from './calendar.ts';
import { migrateCommand } from './migrate.ts';
import { packCommand } from './pack.ts';
import { serveCommand } from './serve.ts';
import { verifyCommand } from './verify.ts';

/** What every exit code of `tuofu` means. */
export const EXIT = {
  ok: 0,
  /** The thing given does not hold: a document is not genuine, a pack has problems, a calendar is no notice. */
  failed: 1,
  /** The command line is wrong; nothing was done. */
  usage: 2,
  /** The check could not be finished: undetermined, never good news. */
  undetermined: 3,
  /** The command could not run: configuration, database, keys, files. */
  cannotRun: 4,
} as const;

export type Streams = { out(text: string): void; error(text: string): void };

const HELP = `托付 tuofu: licensing and services of a city, in the open

  tuofu serve                      run a node; it reads its options from the environment
  tuofu serve options              every option, its meaning, and what happens when it is wrong
  tuofu serve openapi              the OpenAPI 3.1 description of the HTTP interface
  tuofu migrate                    bring the database to this version; any number may run at once
  tuofu calendar announce FILE     a year's days off and worked, newly announced or changed; open cases are recomputed
  tuofu verify FILE|QR-TEXT        verify a sealed PDF or the text of a licence's QR code, without network
        --trust FILE               the trust list (default: TUOFU_KEYS/trust.json)
        --today YYYY-MM-DD         the day to verify a term on (default: today)
  tuofu pack build DIR [--out DIR] evaluate DIR/pack.ts and write its canonical release
  tuofu pack check DIR|RELEASE     check a pack or a release; its stories must hold

  --json    answer as one JSON value
  --help    this text

exit codes: 0 good · 1 not genuine, a pack with problems, or a calendar that is no notice · 2 wrong command line · 3 undetermined · 4 cannot run
`;

/** Runs one command and returns its exit code. */
export async function runCommand(
  args: readonly string[],
  streams: Streams = { out: (t) => process.stdout.write(`${t}\n`), error: (t) => process.stderr.write(`${t}\n`) },
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help' || rest.includes('--help')) {
    streams.out(HELP);
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  const json = rest.includes('--json');
  const words = rest.filter((a) => a !== '--json');
  try {
    if (name === 'serve') return await serveCommand(words, json, streams);
    if (name === 'migrate') return await migrateCommand(words, json, streams);
    if (name === 'calendar') return await calendarCommand(words, json, streams);
    if (name === 'verify') return await verifyCommand(words, json, streams);
    if (name === 'pack') return await packCommand(words, json, streams);
  } catch (error) {
    const message = (error as Error).message;
    streams.error(json ? JSON.stringify({ error: message }) : `tuofu ${name}: ${message}`);
    return EXIT.cannotRun;
  }
  streams.error(`tuofu: there is no command "${name}". Try tuofu --help`);
  return EXIT.usage;
}

/** Takes `--name value` out of the words; `undefined` when it is not there. */
export function takeOption(words: string[], name: string): string | undefined {
  const at = words.indexOf(name);
  if (at < 0) return undefined;
  const [, value] = words.splice(at, 2);
  return value;
}
