import { type Runner, statement } from './connection.ts';
import { restoreFacts } from './facts.ts';
import type { Receipt, StoredEvent, StreamId } from './types.ts';

const selectEvents = statement(
  'load',
  `select e.version, e.event_id as id, e.type, e.data, e.meta, encode(e.hash, 'hex') as hash, f.known
   from tuofu.event e
   left join (
     select version, jsonb_object_agg(fact_id, case when erased_at is null then jsonb_build_array(value) else '[]' end) as known
     from tuofu.fact where authority_id = $1 and stream_id = $2 and version > $3 group by version
   ) f on f.version = e.version
   where e.authority_id = $1 and e.stream_id = $2 and e.version > $3 order by e.version`,
);

const selectReceipt = statement(
  'receipt',
  `select key, account, body_digest as "bodyDigest", status, answer from tuofu.receipt
   where authority_id = $1 and account = $2 and key = $3`,
);

const eraseFactsOf = statement('erase-facts', 'select tuofu.erase_facts($1, $2, $3) as erased');

/** The events after a version, with personal values put back. */
export async function loadStream(
  runner: Runner,
  s: StreamId,
  after = 0,
): Promise<{ events: StoredEvent[]; version: number; lastHash?: string }> {
  const { rows } = await runner.query(selectEvents(s.authority, s.stream, after));
  const events = rows.map(
    (row): StoredEvent => ({
      type: row['type'],
      data: restoreFacts(row['data'], row['known'] ?? {}),
      version: row['version'],
      id: row['id'],
      at: row['meta'].at,
      actor: row['meta'].actor,
      hash: row['hash'],
    }),
  );
  const last = events.at(-1);
  return last === undefined ? { events, version: after } : { events, version: last.version, lastHash: last.hash };
}

/** What was answered to this account's command with this key, if anything. */
export async function findReceipt(
  runner: Runner,
  authority: number,
  account: string,
  key: string,
): Promise<Receipt | undefined> {
  const { rows } = await runner.query(selectReceipt(authority, account, key));
  return rows[0] as Receipt | undefined;
}

/** Forgets the personal values of a stream for good; how many there were. */
export async function eraseFacts(runner: Runner, authority: number, stream: string, reason: string): Promise<number> {
  const { rows } = await runner.query(eraseFactsOf(authority, stream, reason));
  return rows[0]!['erased'];
}
