import { eventHash, genesisHash } from './chain.ts';
import { type Row, type Runner, statement } from './connection.ts';
import { factDigest, factReferences } from './facts.ts';
import type { ChainVerdict, StreamId } from './types.ts';

const selectChain = statement(
  'chain',
  `select version, event_id as id, type, data, meta, encode(prev_hash, 'hex') as prev, encode(hash, 'hex') as hash
   from tuofu.event where authority_id = $1 and stream_id = $2 order by version`,
);
const selectFacts = statement(
  'chain-facts',
  `select fact_id as id, value, salt, encode(digest, 'hex') as digest, erased_at is not null as erased
   from tuofu.fact where authority_id = $1 and stream_id = $2`,
);
const selectHead = statement(
  'chain-head',
  `select version, encode(last_hash, 'hex') as hash from tuofu.stream where authority_id = $1 and stream_id = $2`,
);

/**
 * Recomputes every hash of a stream and every digest of a fact that is not erased. Finds edited, missing and reordered
 * events, a cut-off end, and facts that were exchanged; names the first version at which something is wrong.
 */
export async function verifyChain(runner: Runner, s: StreamId): Promise<ChainVerdict> {
  const head = (await runner.query(selectHead(s.authority, s.stream))).rows[0];
  const events = (await runner.query(selectChain(s.authority, s.stream))).rows;
  const facts = new Map(
    (await runner.query(selectFacts(s.authority, s.stream))).rows.map((fact) => [fact['id'], fact]),
  );
  let prev = genesisHash;
  for (const [index, event] of events.entries()) {
    const version = index + 1;
    if (event['version'] !== version) return { ok: false, version, problem: 'gap' };
    const { id, type, data, meta } = event as {
      id: string;
      type: string;
      data: Row;
      meta: { actor: string; at: string };
    };
    const hash = eventHash({ ...s, version, id, type, data, actor: meta.actor, at: meta.at, prev });
    if (event['prev'] !== prev || event['hash'] !== hash) return { ok: false, version, problem: 'hash' };
    for (const { fact, digest } of factReferences(data))
      if (!holds(facts.get(fact), digest)) return { ok: false, version, problem: 'fact-digest' };
    prev = hash;
  }
  // Events loaded after the head may be newer than it; fewer than it says is a loss.
  if (head !== undefined && events.length < head['version'])
    return { ok: false, version: events.length + 1, problem: 'gap' };
  const atHead = head === undefined ? undefined : events[head['version'] - 1];
  if (atHead !== undefined && atHead['hash'] !== head!['hash'])
    return { ok: false, version: head!['version'], problem: 'hash' };
  return { ok: true, events: events.length };
}

function holds(fact: Row | undefined, digest: string): boolean {
  if (fact === undefined || fact['digest'] !== digest) return false;
  return fact['erased'] || factDigest(fact['salt'], fact['value']) === digest;
}
