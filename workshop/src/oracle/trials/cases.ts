import type { CalendarDay, DecisionCount, Derivation, Extension, Limits } from '@tuofu/domain';
import { type ClockFacts, clockOf, type Said, type StopFacts } from '../clocks.ts';
import { type Draw, plus, reasons } from '../draw.ts';
import { saidOf, type Trial } from './trial.ts';

const art45 = reasons.filter((r) => !/^(site-check|rectification|document-edit)$/.test(r));
const edits = ['site-check', 'rectification', 'document-edit'] as const;
const basis = { article: '演示', certainty: 'verified' } as const;

/** A way to count with a length, a start, its accepted stops and perhaps a rule for extension. */
const drawCount = (draw: Draw, excludes: DecisionCount['excludes']): DecisionCount => ({
  decide: { workingDays: draw.whole(1, 60), from: draw.chance(0.5) ? 'acceptance' : 'complete-materials' },
  ...basis,
  excludes,
  doubtfulExcludes: edits.filter((e) => !excludes.includes(e)),
  ...(draw.chance(0.7)
    ? { extension: { workingDays: draw.whole(1, 20), ...basis, enabled: draw.chance(0.8), by: 'head' as const } }
    : {}),
});

const drawLimits = (draw: Draw): Limits => ({
  acceptance: { workingDays: draw.whole(1, 10), ...basis },
  decision: [
    { filed: { to: '2026-04-30' }, ...drawCount(draw, [...art45, ...edits]), joint: drawCount(draw, art45) },
    { filed: { from: '2026-05-01' }, ...drawCount(draw, art45) },
  ],
  issue: { workingDays: draw.whole(1, 20), ...basis },
  promised: { workingDays: draw.whole(1, 20), from: 'complete-materials', source: '演示' },
});

type Facts = {
  readonly limits: Limits;
  readonly filedOn: CalendarDay;
  readonly completeOn: CalendarDay;
  readonly acceptedOn: CalendarDay;
  readonly today: CalendarDay;
  readonly stops: (StopFacts & ReturnType<Draw['stops']>[number])[];
  readonly joint: boolean;
  readonly extension: Extension | null;
};

const drawFacts = (draw: Draw, filedOn: CalendarDay, todayFrom: CalendarDay): Facts => {
  const completeOn = plus(filedOn, draw.whole(0, 20));
  const acceptedOn = plus(completeOn, draw.whole(0, 9));
  return {
    limits: drawLimits(draw),
    filedOn,
    completeOn,
    acceptedOn,
    today: plus(todayFrom, draw.whole(0, 60)),
    stops: draw.stops(completeOn),
    joint: draw.chance(0.3),
    extension: draw.chance(0.5)
      ? { grantedOn: plus(filedOn, draw.whole(0, 60)), noticeNo: '演示2号', workingDays: draw.whole(1, 20) }
      : null,
  };
};

const clockFacts = (f: Facts, way: DecisionCount, accepted: readonly string[]): ClockFacts => {
  const rule = way.extension;
  const isLonger = f.extension !== null && rule?.enabled === true;
  return {
    start: way.decide.from === 'acceptance' ? f.acceptedOn : f.completeOn,
    workingDays: way.decide.workingDays,
    stops: f.stops,
    accepted,
    today: f.today,
    extension: isLonger ? { ...f.extension, workingDays: Math.min(f.extension.workingDays, rule.workingDays) } : null,
  };
};

const readings = (list: readonly Derivation[]): Said[] => {
  const strict = list.find((d) => d.reading === 'strict');
  const lenient = list.find((d) => d.reading === 'lenient') ?? strict;
  return [strict, lenient].map((d) => (d === undefined ? 'none' : saidOf(d.end)));
};

/** One law: strict and lenient date, joint handling, extension, and the days on which the light turns, each light held against them. */
const underOneLaw: Trial = (draw, law, calendar) => {
  const filedOn = draw.day();
  const isOld = filedOn <= '2026-04-30';
  const drawn = drawFacts(draw, filedOn, filedOn);
  const f = isOld && drawn.today > '2026-04-30' ? { ...drawn, today: filedOn } : drawn;
  const limit = f.limits.decision[isOld ? 0 : 1]!;
  const way = f.joint ? (limit.joint ?? limit) : limit;
  const derived = law.decisionClocks({ ...f, calendar });
  const strict = derived.find((d) => d.reading === 'strict')!;
  const thresholds = draw.thresholds();
  const turning = law.turningDays(strict, thresholds, f.today, calendar);
  const oracle = clockOf(clockFacts(f, way, way.excludes));
  const lenient = clockOf(clockFacts(f, way, [...way.excludes, ...way.doubtfulExcludes]));
  const [yellow, red] = [oracle.turns(thresholds.yellow), oracle.turns(thresholds.red)];
  const turns = 'notComputable' in turning ? Array(3).fill(`needs ${turning.notComputable.needs}`) : null;
  return {
    facts: { ...f, thresholds },
    law: [
      ...readings(derived),
      ...(turns ?? ('yellow' in turning ? [turning.yellow, turning.red, turning.overdue] : [])),
      law.light(strict, f.today, calendar, thresholds),
    ],
    oracle: [
      oracle.end,
      lenient.end,
      yellow,
      red,
      oracle.overdue,
      lightOn(f.today, { yellow, red, overdue: oracle.overdue }),
    ],
  };
};

const lightOn = (today: string, t: { readonly yellow: Said; readonly red: Said; readonly overdue: Said }): Said => {
  if (t.overdue.startsWith('needs')) return 'amber-not-computable';
  const lights = ['green', 'yellow', 'red', 'overdue'];
  return lights[[t.yellow, t.red, t.overdue].filter((turn) => turn <= today).length]!;
};

/** Pending while the law changed: the earlier date is strict, and stays so when derived anew from the ledgers. */
const pending: Trial = (draw, law, calendar) => {
  const f = drawFacts(draw, plus('2026-03-01', draw.whole(0, 60)), plus('2026-05-01', 0));
  const derived = law.decisionClocks({ ...f, calendar });
  const again = law.recompute(derived, calendar, f.today);
  const dates = f.limits.decision
    .map((l) => (f.joint ? (l.joint ?? l) : l))
    .map((way) => clockOf(clockFacts(f, way, way.excludes)).end)
    .toSorted((a, b) => Number(a.startsWith('needs')) - Number(b.startsWith('needs')) || (a < b ? -1 : 1));
  return {
    facts: f,
    law: [...readings(derived), ...readings(again.derivations), `${again.deltas.length} deltas`],
    oracle: [...dates, ...dates, '0 deltas'],
  };
};

/** Acceptance, issue and promise run through whatever happens. */
const simple: Trial = (draw, law, calendar) => {
  const [on, limits] = [draw.day(), drawLimits(draw)];
  const through = (workingDays: number): Said =>
    clockOf({ start: on, workingDays, stops: [], accepted: [], today: on, extension: null }).end;
  return {
    facts: { on, limits },
    law: [
      saidOf(law.acceptanceClock({ limits, receivedOn: on, calendar }).end),
      saidOf(law.issueClock({ limits, decidedOn: on, calendar }).end),
      saidOf(law.promisedClock({ limits, completeOn: on, acceptedOn: null, calendar })!.end),
    ],
    oracle: [limits.acceptance.workingDays, limits.issue.workingDays, limits.promised!.workingDays].map(through),
  };
};

export const caseTrials = {
  'decision under one law': underOneLaw,
  'decision while pending': pending,
  'other clocks': simple,
};
