import type { Waiting } from './lives.ts';
import { asWaiting, fileMany } from './prepare.ts';
import type { Stage } from './stage.ts';

/** What every round of a run draws from: numbers for drafts, cases filed and not yet compared, and compared cases for officers. */
export type Supply = { draft: number; readonly filed: string[]; readonly waiting: Waiting[] };

export const emptySupply = (): Supply => ({ draft: 0, filed: [], waiting: [] });

/**
 * Between rounds: sees to it that `need` cases wait for an officer. What applicants filed in earlier rounds is compared by a node with
 * jobs, and only what is still missing is filed anew; other jobs of those rounds are dropped, since nobody will ask for their papers.
 */
export async function replenish(stage: Stage, supply: Supply, need: number, database?: string): Promise<void> {
  if (supply.waiting.length >= need) return;
  const sql = await stage.sql(database);
  await sql.query(`delete from tuofu.outbox where queue <> 'compare-case'`);
  await sql.end();
  const node = await stage.node('web,jobs', database ? { database } : {});
  const missing = need - supply.waiting.length - supply.filed.length;
  if (missing > 0) {
    supply.filed.push(...(await fileMany(stage, node, missing, supply.draft + 1)));
    supply.draft += missing;
  }
  const filed = supply.filed.splice(0);
  supply.waiting.push(...(await asWaiting(stage, node, filed)));
  await node.stop();
}
