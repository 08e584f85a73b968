import { nodePrimitives, openKeyRing } from '@tuofu/seal';
import { verifyPdf } from '@tuofu/verify';
import { connectHttp } from '../http-client.ts';
import { disturbed, measureCpu } from '../machine.ts';
import type { Figure } from '../report.ts';
import { speakingRounds, takeRounds } from '../rounds.ts';
import type { Stage } from '../stage.ts';
import { bootstrapMedian, median, quantile } from '../statistics.ts';
import { type Floors, openFloorMeter, strictSum } from './floors.ts';
import { type Granted, grantOne, untilIdle } from './grant-one.ts';
import { grantableCases } from './grantable-cases.ts';

type Round = {
  readonly granted: readonly Granted[];
  readonly floors: Floors;
  readonly discarded: string | undefined;
};

const isGood = (r: Round) => !r.discarded;

const WARM = 3;

/** P3: from the decision's POST to the sealed licence in the applicant's hands, over the sum of what it cannot do without. */
export async function grantToLicence(
  stage: Stage,
  size: { readonly rounds: number; readonly spare: number; readonly grants: number },
  log: (line: string) => void,
): Promise<readonly Figure[]> {
  const node = await stage.node('web,jobs,clocks');
  const cases = await grantableCases(stage, node, (size.rounds + size.spare) * size.grants + WARM);
  log(`${cases.length} cases are ready to be granted; the measured node has all roles`);
  const sql = await stage.sql();
  const ring = await openKeyRing(stage.running.keysDir);
  const [office] = (await sql.query('select distinct office from tuofu.case_view where stream_id = any ($1)', [cases]))
    .rows as { office: string }[];
  const meter = openFloorMeter(stage, node, ring, office?.office ?? '');
  const connection = connectHttp(node.port);
  const wrong: string[] = [];

  const grants = async (count: number): Promise<Granted[]> => {
    const done: Granted[] = [];
    for (const id of cases.splice(0, count)) {
      await untilIdle(sql);
      const granted = await grantOne(stage, sql, connection, id);
      const report = await verifyPdf(granted.pdf, ring.trust, nodePrimitives());
      if (report.verdict !== 'genuine') wrong.push(`the licence of case ${id} is ${report.verdict}: ${report.code}`);
      done.push(granted);
    }
    await untilIdle(sql);
    return done;
  };

  let rounds: readonly Round[];
  try {
    await grants(WARM);
    await meter.measure(WARM);
    rounds = await takeRounds({ wanted: size.rounds, spare: size.spare, counts: isGood }, async (i) => {
      const end = measureCpu({ server: node.pid, PostgreSQL: stage.postmaster, client: process.pid });
      const before = i % 2 === 1 ? await meter.measure(size.grants) : undefined;
      const granted = await grants(size.grants);
      const floors = before ?? (await meter.measure(size.grants));
      return { granted, floors, discarded: disturbed(end()) };
    });
  } finally {
    connection.close();
    await meter.stop();
    await sql.end();
    await node.stop();
  }
  return figuresOf(rounds, Math.min(5, size.rounds), wrong);
}

function figuresOf(rounds: readonly Round[], needed: number, wrong: readonly string[]): Figure[] {
  const counted = rounds.filter(isGood);
  const { rounds: good, caution } = speakingRounds(counted, rounds);
  const p50 = (r: Round) => median(r.granted.map((g) => g.ms));
  const strict = counted.map((r) => p50(r) / strictSum(r.floors));
  const generous = counted.map((r) => p50(r) / (strictSum(r.floors) + r.floors.readBack));
  const all = good.flatMap((r) => r.granted);
  const ms = (values: readonly number[]) => median(values).toFixed(1);
  const floor = (name: keyof Floors) => ms(good.map((r) => r.floors[name]));
  const common = {
    better: 'lower',
    discarded: rounds.flatMap((r) => r.discarded ?? []),
    needed,
    wrong: [...wrong],
  } as const;
  return [
    {
      ...common,
      name: 'P3 grant to sealed licence, p50 ÷ floors',
      ratio: bootstrapMedian(strict),
      target: 3,
      notes: [
        ...caution,
        `grant to licence: p50 ${ms(all.map((g) => g.ms))} ms, p90 ${quantile(
          all.map((g) => g.ms),
          0.9,
        ).toFixed(1)} ms, ${all.length} grants; ${all.length} PDFs verified, each genuine unless told below`,
        `floors (p50 ms): HTTP hop ${floor('hop')}, two durable commits ${floor('commits')}, Typst in process ${floor('typst')}, signature and time stamp ${floor('signature')}; sum ${ms(good.map((r) => strictSum(r.floors)))}`,
        `by the database's clock (p50 ms): from the grant's commit to the job in the queue ${ms(all.map((g) => g.stages.handedOver))}, until it begins ${ms(all.map((g) => g.stages.begun))}, until the licence is committed ${ms(all.map((g) => g.stages.made))}`,
      ],
    },
    {
      ...common,
      name: 'P3 the same, reading the pages back counted as a floor',
      ratio: bootstrapMedian(generous),
      target: null,
      notes: [`reading the text of the pages back: p50 ${floor('readBack')} ms; the product does it while it seals`],
    },
  ];
}
