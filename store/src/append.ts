import { randomUUID } from 'node:crypto';
import { eventHash, genesisHash } from './chain.ts';
import { type Row, type Runner, statement } from './connection.ts';
import { type NewFact, splitFacts } from './facts.ts';
import type { KnownHashes } from './known-hashes.ts';
import { findReceipt } from './load.ts';
import type { Append, AppendResult, LicenceViewRow, NewEvent } from './types.ts';

const callAppend = statement('append', 'select tuofu.append($1::jsonb) as outcome');
const selectLastHash = statement(
  'last-hash',
  `select version, encode(last_hash, 'hex') as hash from tuofu.stream where authority_id = $1 and stream_id = $2`,
);

/** What was appended, to be remembered once the transaction has committed. */
export type Appended = { readonly append: Append; readonly version: number; readonly lastHash: string };

/**
 * Runs all appends as one statement. Event ids, salts and hashes are made here once, so repeating the same prepared call is
 * harmless; the database checks version, chain, receipt and the unique indexes, and answers with a value.
 */
export async function runAppend(
  runner: Runner,
  appends: readonly Append[],
  known: KnownHashes,
  done: (appended: readonly Appended[]) => void,
): Promise<AppendResult> {
  for (const a of appends) checkAppend(a);
  const identified = appends.map(identify);
  // Streams are always locked in the same order, so that two groups over the same streams cannot wait for each other.
  const order = identified
    .map((_, index) => index)
    .sort((a, b) => (keyOf(identified[a]!) < keyOf(identified[b]!) ? -1 : 1));

  for (let attempt = 1; ; attempt++) {
    const prepared: ReturnType<typeof prepare>[] = [];
    for (const a of identified) prepared.push(prepare(a, await hashBefore(runner, a, known, attempt > 1)));
    const call = JSON.stringify(order.map((index) => prepared[index]!.wire));
    const { rows } = await runner.query(callAppend(call));
    const outcome = rows[0]!['outcome'] as Row;
    if (outcome['refused'] === undefined) {
      const answers = outcome['done'] as { version: number; hashes?: string[] }[];
      const results = prepared.map((p, index) => {
        const answer = answers[order.indexOf(index)]!;
        return {
          append: identified[index]!,
          version: answer.version,
          hashes: answer.hashes ?? p.hashes,
          lastHash: p.lastHash,
        };
      });
      done(results.map((r) => ({ append: r.append, version: r.version, lastHash: r.hashes.at(-1) ?? r.lastHash })));
      return { ok: true, version: results[0]!.version, hashes: results.flatMap((r) => r.hashes) };
    }
    if (outcome['refused'] === 'HASH_OR_KIND_DIFFERS' && attempt === 1) continue;
    return refusal(runner, outcome, identified);
  }
}

async function refusal(runner: Runner, outcome: Row, appends: readonly Append[]): Promise<AppendResult> {
  switch (outcome['refused']) {
    case 'STALE_VERSION':
      return { ok: false, code: 'STALE_VERSION', actual: Number(outcome['fact']) };
    case 'DUPLICATE':
      return { ok: false, code: 'DUPLICATE', constraint: String(outcome['fact']) };
    case 'RECEIPT_EXISTS': {
      for (const { receipt, stream } of appends) {
        const found = receipt && (await findReceipt(runner, stream.authority, receipt.account, receipt.key));
        if (found !== undefined) return { ok: false, code: 'RECEIPT_EXISTS', receipt: found };
      }
      throw new Error('the receipt that refused this append cannot be found');
    }
    default:
      throw new Error(
        `append refused: ${outcome['refused']}. Is the stream of another kind, or prevHash of another stream?`,
      );
  }
}

export function checkAppend(a: Append): void {
  if (a.expected === 0 && a.events.length === 0) throw new TypeError('a new stream begins with an event');
  for (const row of [a.caseView, a.licenceView, ...(a.clocks ?? [])])
    if (row !== undefined && (row.stream !== a.stream.stream || row.authority !== a.stream.authority))
      throw new TypeError(`a row of stream ${row.stream} cannot be written by an append to ${a.stream.stream}`);
}

async function hashBefore(runner: Runner, a: Append, known: KnownHashes, askAgain: boolean): Promise<string> {
  if (a.expected === 0) return genesisHash;
  const at = { authority: a.stream.authority, stream: a.stream.stream, version: a.expected };
  const hash = askAgain ? undefined : (a.prevHash ?? known.find(at));
  if (hash !== undefined) return hash;
  const { rows } = await runner.query(selectLastHash(a.stream.authority, a.stream.stream));
  // At another version the append is refused for that; which hash it carried does not matter.
  return rows[0]?.['version'] === a.expected ? rows[0]['hash'] : genesisHash;
}

/** Event ids are given once, so that a repetition can be told from a second act. */
export function identify(a: Append): IdentifiedAppend {
  return { ...a, events: a.events.map((e) => ({ ...e, id: e.id ?? randomUUID() })) };
}

export type IdentifiedAppend = Omit<Append, 'events'> & {
  readonly events: readonly (NewEvent & { readonly id: string })[];
};

/** An append as the database takes it; its hashes are made here. */
export function prepare(a: IdentifiedAppend, before: string) {
  const { authority, stream, kind } = a.stream;
  const facts: (NewFact & { version: number })[] = [];
  let prev = before;
  const events = a.events.map((event, index) => {
    const version = a.expected + index + 1;
    const split = splitFacts(event.data);
    facts.push(...split.facts.map((fact) => ({ ...fact, version })));
    const { id, type } = event;
    const chained = { authority, stream, version, id, type, data: split.data, actor: a.actor, at: a.at, prev };
    const hash = eventHash(chained);
    prev = hash;
    return { version, id, type, data: split.data, prev: chained.prev, hash };
  });
  const wire = {
    authority,
    stream,
    kind,
    expected: a.expected,
    prev: before,
    last: prev,
    meta: { actor: a.actor, at: a.at },
    events,
    facts:
      facts.length === 0 ? undefined : facts.map((fact) => ({ ...fact, salt: Buffer.from(fact.salt).toString('hex') })),
    caseView: a.caseView,
    licenceView: a.licenceView && withHexHashes(a.licenceView),
    clocks: a.clocks,
    jobs: a.jobs === undefined || a.jobs.length === 0 ? undefined : a.jobs,
    receipt: a.receipt,
  };
  return { wire, hashes: events.map((event) => event.hash), lastHash: prev };
}

function withHexHashes(row: LicenceViewRow) {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return { ...row, idHash: hex(row.idHash), codeHash: hex(row.codeHash), holderCodeHash: hex(row.holderCodeHash) };
}

const keyOf = (a: Append) => `${String(a.stream.authority).padStart(10, '0')} ${a.stream.stream}`;
