import type { HttpConnection } from '../http-client.ts';
import { overConnections } from '../prepare.ts';
import type { Node, Stage } from '../stage.ts';

/** Milliseconds from asking for a case until its last byte, and what was wrong with an answer. */
export type Opened = { readonly ms: readonly number[]; readonly wrong: readonly string[] };

const CONNECTIONS = 4;

/** Opens each case once as this person, four at a time; a view that is not the whole case is wrong. */
export async function openOverHttp(
  stage: Stage,
  node: Node,
  who: 'handler' | 'applicant',
  ids: readonly string[],
): Promise<Opened> {
  const ms: number[] = [];
  const wrong: string[] = [];
  await overConnections(node, CONNECTIONS, ids, async (id, connection: HttpConnection) => {
    const began = performance.now();
    const answer = await connection.request('GET', `/api/cases/${id}`, stage.cookies[who]);
    ms.push(performance.now() - began);
    const problem =
      answer.status === 200 ? flawOf(id, JSON.parse(answer.body.toString())) : `answered ${answer.status}`;
    if (problem) wrong.push(`case ${id} as ${who}: ${problem}`);
  });
  return { ms, wrong };
}

type View = {
  readonly case: string;
  readonly phase: string;
  readonly materials: readonly { readonly reading: { readonly state: string } }[];
  readonly findings: readonly unknown[];
  readonly checklist: readonly { readonly answer: unknown }[];
};

function flawOf(id: string, view: View): string | undefined {
  if (view.case !== id) return `is another case, ${view.case}`;
  if (view.phase !== 'accepted') return `is ${view.phase}`;
  if (view.materials.length === 0 || view.materials.some((m) => m.reading.state !== 'read'))
    return 'has unread materials';
  if (view.findings.length === 0) return 'has no findings';
  return view.checklist.every((l) => l.answer) ? undefined : 'has an open checklist';
}
