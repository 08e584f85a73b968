import crypto from 'node:crypto';
import { GREEN_D3, generateDocuments } from '../../generate/documents.ts';
import { answersOf } from '../lives.ts';
import { overConnections, performer, until, viewOf } from '../prepare.ts';
import type { Node, Stage } from '../stage.ts';

/** The slots that no registry fills for this firm. */
const SLOTS = ['M2', 'M4', 'M10'];

/**
 * Brings cases to the moment before the grant, by acts over HTTP: three born-digital materials uploaded and read, filed, compared,
 * accepted, checklist answered, open findings set aside with a reason. Each case is of other premises, since premises have one live licence.
 */
export async function grantableCases(stage: Stage, node: Node, count: number): Promise<string[]> {
  const files = (await generateDocuments(GREEN_D3)).filter((f) => SLOTS.includes(f.slot));
  if (files.length !== SLOTS.length) throw new Error(`the demo documents lack one of ${SLOTS.join(', ')}`);
  const ids: string[] = [];
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  await overConnections(node, 3, numbers, async (n, connection) => {
    const perform = performer(stage, connection);
    const opened = await perform('open', 'applicant', 'POST', '/api/cases', '{"item":"hazchem-operating-licence"}');
    const id = opened.case;
    const at = `/api/cases/${id}`;
    const answers = { ...answersOf(stage.firm, n), 'premises.address': `${stage.firm.address}分${n}号` };
    await perform('save', 'applicant', 'PUT', `${at}/answers`, JSON.stringify({ answers }));
    for (const file of files) {
      const form = new FormData();
      form.set('slot', file.slot);
      form.set('file', new Blob([Buffer.from(file.bytes)], { type: file.mediaType }), file.name);
      const answer = await fetch(`http://127.0.0.1:${node.port}${at}/materials`, {
        method: 'POST',
        headers: { cookie: stage.cookies.applicant, 'idempotency-key': crypto.randomUUID() },
        body: form,
      });
      if (answer.status !== 201) throw new Error(`upload of ${file.slot}: ${answer.status} ${await answer.text()}`);
    }
    await until('the materials are read and compared', 60_000, async () => {
      const view = await viewOf(stage, connection, id);
      const read = view.materials.length === files.length && view.materials.every((m) => m.reading.state !== 'waiting');
      return read && view.compared?.evidence.length === files.length ? true : undefined;
    });
    await perform('file', 'applicant', 'POST', `${at}/filing`, '{"insist":true}');
    const view = await until('the comparison after filing', 60_000, async () => {
      const seen = await viewOf(stage, connection, id);
      return seen.compared?.occasion === 'filing' ? seen : undefined;
    });
    if (view.siteCheck.needed) throw new Error('this class of business is not to be granted without a site check');
    await perform('accept', 'handler', 'POST', `${at}/acceptance`);
    for (const { item } of view.checklist)
      await perform(
        'checklist',
        'handler',
        'PUT',
        `${at}/checklist/${encodeURIComponent(item)}`,
        '{"result":"met","note":"材料齐全，符合规定。"}',
      );
    for (const finding of view.findings.filter((f) => f.open))
      await perform(
        'set aside',
        'handler',
        'POST',
        `${at}/findings/${encodeURIComponent(finding.id)}/setting-aside`,
        '{"reason":"已当面核对原件，一致。"}',
      );
    ids.push(id);
  });
  return ids;
}
