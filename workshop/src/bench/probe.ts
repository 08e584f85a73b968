import { durableSteps } from './durable-steps.ts';
import { PEER_DATABASE, PEER_SCHEMA } from './pgbench.ts';
import { printFigure } from './report.ts';
import { openStage } from './stage.ts';

const stage = await openStage(() => {});
try {
  const s = await stage.sql();
  await s.query(`create database ${PEER_DATABASE}`);
  const p = await stage.sql(PEER_DATABASE);
  await p.query(PEER_SCHEMA);
  const d = await durableSteps(stage, { pairs: 2, seconds: 2, waiting: 250 }, console.log);
  for (const f of d.figures) printFigure(f, console.log);
} finally {
  await stage.stop();
}
