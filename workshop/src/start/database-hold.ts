import os from 'node:os';
import pg from 'pg';
import { StartProblem } from './start-problem.ts';

const OLDEST = 15;
const LOCK = `hashtextextended('tuofu npm start', 0)`;

/**
 * Takes the database of DATABASE_URL for this start as long as its connection lives: two starts have different keys, files
 * and clocks and must not serve one database. Throws StartProblem when it cannot be used or another start has it.
 */
export async function holdDatabase(url: string): Promise<{ release(): Promise<void> }> {
  let client: pg.Client;
  try {
    client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      application_name: `tuofu start, pid ${process.pid} on ${os.hostname()}`.slice(0, 63),
    });
    client.on('error', () => {});
    await client.connect();
  } catch (error) {
    throw connectionProblem(error as Error & { code?: string });
  }
  try {
    const { rows } = await client.query<{ version: string; taken: boolean }>(
      `select current_setting('server_version_num') as version, pg_try_advisory_lock(${LOCK}) as taken`,
    );
    assertVersion(Number(rows[0]?.version));
    if (rows[0]?.taken !== true) throw takenBy(await holderOf(client));
  } catch (error) {
    await client.end();
    throw error;
  }
  return { release: () => client.end() };
}

/** Refuses a PostgreSQL older than the store needs; the number is `server_version_num`. */
export function assertVersion(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST) return;
  throw new StartProblem(
    `DATABASE_URL 指向 PostgreSQL ${major}，需要 ${OLDEST} 或更高版本。请升级它，或去掉 DATABASE_URL 使用内置数据库。`,
    `DATABASE_URL leads to PostgreSQL ${major}; ${OLDEST} or later is needed. Upgrade it, or unset DATABASE_URL to use the embedded one.`,
  );
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string | null }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and a.datname = current_database()
       and ((l.classid::bigint << 32) | l.objid::bigint) = ${LOCK}`,
  );
  return rows[0]?.name?.replace(/^tuofu start, /, '') ?? '';
}

function takenBy(who: string): StartProblem {
  return new StartProblem(
    `DATABASE_URL 的数据库正被另一个 npm start 使用${who ? `（${who}）` : ''}。请先停止它，或换一个数据库。`,
    `Another npm start uses the database of DATABASE_URL${who ? ` (${who})` : ''}. Stop it first, or name another database.`,
  );
}

// The address itself may carry a password and is not repeated.
function connectionProblem(error: Error & { code?: string }): StartProblem {
  const said = `${error.code ?? ''} ${error.message}`.trim();
  if (error.code === '28P01' || error.code === '28000')
    return new StartProblem(
      'DATABASE_URL 的用户名或密码不被接受。请更正后重试。',
      'The database refuses the login of DATABASE_URL. Correct user and password and start again.',
      said,
    );
  if (error.code === '3D000')
    return new StartProblem(
      'DATABASE_URL 所指的数据库不存在。请先建立它（createdb），或更正名称后重试。',
      'The database that DATABASE_URL names does not exist. Create it first (createdb), or correct the name, and start again.',
      said,
    );
  return new StartProblem(
    '连不上 DATABASE_URL 所指的 PostgreSQL。请检查地址、端口以及它是否在运行，或去掉 DATABASE_URL 使用内置数据库。',
    'The PostgreSQL of DATABASE_URL cannot be reached. Check address and port and that it runs, or unset DATABASE_URL to use the embedded one.',
    said,
  );
}
