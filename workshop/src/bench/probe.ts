import { connectHttp } from './http-client.ts';
import { draftLife, officeLife, saveBody } from './lives.ts';
import { fileMany, performer, viewOf } from './prepare.ts';
import { openStage } from './stage.ts';
const t = () => performance.now();
const a = t();
const stage = await openStage(() => {});
console.log('stage', t() - a);
try {
  const node = await stage.node('web,jobs,clocks');
  console.log('node', t() - a);
  const c = connectHttp(node.port);
  for (const s of ['1K', '11K', '64K'] as const) console.log(s, Buffer.byteLength(saveBody(stage.firm, s, 5)));
  const p = performer(stage, c);
  const perform: typeof p = async (name, ...r) => { const b = t(); const x = await p(name, ...r); console.log(name, (t() - b).toFixed(2), x.version); return x; };
  const id = await draftLife(stage.firm, 1, perform);
  const b = t();
  const w = await fileMany(stage, node, 40);
  console.log('fileMany 40', t() - b, w[0]);
  const v = await viewOf(stage, c, id);
  console.log(v.problems, v.findings.map((f) => `${f.rule} ${f.field} ${f.open} ${f.why}`), v.checklist.length, v.phase);
  await officeLife(w[0]!, perform);
  c.close();
} finally {
  await stage.stop();
}
