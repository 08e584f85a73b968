import crypto from 'node:crypto';
import type { HttpConnection } from './http-client.ts';
import { connectHttp } from './http-client.ts';
import { type Acknowledged, answersOf, type Perform, type Waiting } from './lives.ts';
import type { Node, Stage } from './stage.ts';

/** What the bench reads of a case. */
export type CaseView = {
  readonly version: number;
  readonly phase: string;
  readonly problems: readonly { readonly subject: string; readonly code: string }[];
  readonly materials: readonly { readonly name: string; readonly reading: { readonly state: string } }[];
  readonly findings: readonly {
    readonly id: string;
    readonly rule: string;
    readonly field: string;
    readonly open: boolean;
    readonly why: string;
  }[];
  readonly checklist: readonly { readonly item: string }[];
  readonly compared: { readonly evidence: readonly string[]; readonly occasion: string } | null;
  readonly siteCheck: { readonly needed: boolean };
  readonly documents: readonly {
    readonly document: string;
    readonly href: string;
    readonly delivered: readonly { readonly channel: string }[];
  }[];
  readonly decision: { readonly licenceNo?: string } | null;
};

/** Performs commands over one connection, each under a new key; throws a sentence when one is not acknowledged. */
export function performer(stage: Stage, connection: HttpConnection): Perform {
  return async (name, who, method, path, body) => {
    const answer = await connection.request(method, path, stage.cookies[who], body, crypto.randomUUID());
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`${name} was answered with ${answer.status}: ${answer.body.toString().slice(0, 400)}`);
    return JSON.parse(answer.body.toString()) as Acknowledged;
  };
}

export async function viewOf(stage: Stage, connection: HttpConnection, id: string): Promise<CaseView> {
  const answer = await connection.request('GET', `/api/cases/${id}`, stage.cookies.applicant);
  if (answer.status !== 200) throw new Error(`case ${id}: ${answer.status}`);
  return JSON.parse(answer.body.toString()) as CaseView;
}

/** Runs work for each item with a few connections at a time. */
export async function overConnections<T>(
  node: Node,
  connections: number,
  items: readonly T[],
  work: (item: T, connection: HttpConnection) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = connectHttp(node.port);
      try {
        for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, connection);
      } finally {
        connection.close();
      }
    }),
  );
}

export async function until<T>(what: string, ms: number, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${ms / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Files cases by acts over HTTP; returns their ids. Their comparisons are jobs that somebody has to do. */
export async function fileMany(stage: Stage, node: Node, count: number, firstDraft: number): Promise<string[]> {
  const ids: string[] = [];
  const numbers = Array.from({ length: count }, (_, i) => firstDraft + i);
  await overConnections(node, 4, numbers, async (n, connection) => {
    const perform = performer(stage, connection);
    const opened = await perform('open', 'applicant', 'POST', '/api/cases', '{"item":"hazchem-operating-licence"}');
    const path = `/api/cases/${opened.case}`;
    const body = JSON.stringify({ answers: answersOf(stage.firm, n) });
    await perform('save', 'applicant', 'PUT', `${path}/answers`, body);
    await perform('file', 'applicant', 'POST', `${path}/filing`, '{"insist":true}');
    ids.push(opened.case);
  });
  return ids;
}

/** Waits until a node with jobs has compared filed cases, and looks at what there is to answer in each. */
export async function asWaiting(stage: Stage, node: Node, ids: readonly string[]): Promise<Waiting[]> {
  const sql = await stage.sql(node.database);
  await until('the comparisons after filing', 120_000, async () => {
    const { rows } = await sql.query(
      `select count(distinct stream_id)::int as n from tuofu.event where type = 'FindingsRecorded' and stream_id = any ($1::uuid[])`,
      [ids],
    );
    return rows[0].n === ids.length ? true : undefined;
  });
  await sql.end();
  const waiting: Waiting[] = [];
  await overConnections(node, 2, ids, async (id, connection) => {
    const view = await viewOf(stage, connection, id);
    waiting.push({
      case: id,
      checklist: view.checklist.map((c) => c.item),
      findings: view.findings.filter((f) => f.open).map((f) => f.id),
    });
  });
  return waiting;
}
