import type { Assessment, Context } from '../case/context.ts';
import * as does from './acts.ts';
import { differs, licenceMade, missing } from './pool.ts';
import * as examines from './procedure.ts';
import * as who from './sample.ts';
import { act, eventsOf, type Step } from './story.ts';

/** What the item and the city say while a history is lived. */
export type World = { readonly assessment: Partial<Assessment>; readonly context: Partial<Context> };
const world = (assessment: Partial<Assessment> = {}, context: Partial<Context> = {}): World => ({
  assessment,
  context,
});
const sample = world();
const chained = world({ procedure: examines.chain }, { licence: who.licence });
const patient = world({
  procedure: { ...who.assessment.procedure, secondFailure: 'rectify-again', officeSilence: 'waits' },
  siteCheck: { needed: true },
  limits: examines.extensible,
});
/** An item that ends in an amount and months, not in a licence. */
const subsidy = world({
  outcome: 'benefit',
  licence: null,
  benefit: {
    title: '公共租赁住房租赁补贴',
    holder: '测试己',
    holderCode: '990203190006060071',
    monthlyAmount: '810.00',
    months: 12,
    parts: [{ id: 'area', name: '补贴面积', value: '45' }],
  },
});
const filing = world({ family: 'filing' });
const paid = world({
  outcome: 'benefit',
  licence: null,
  benefit: { title: '租赁补贴', holder: '测试己', holderCode: '', monthlyAmount: '720.00', months: 12, parts: [] },
});
const about = world({}, { licence: who.licence });

const starting = (of: World, ...stories: readonly (readonly Step[])[]) =>
  stories.map((steps) => ({
    world: of,
    from: steps.map((s) => s.at).reduce((a, b) => (a > b ? a : b), '2026-07-01T09:00+08:00'),
    events: eventsOf(steps.map((s) => ({ ...s, assessment: of.assessment, context: { ...of.context, ...s.context } }))),
  }));
const recused = act(who.head, examines.recuse('wangchao-handler-1'));
export const examinations = [
  ...starting(sample, does.accepted(differs), does.checked(), does.checked(differs)),
  ...starting(subsidy, does.checked(), does.checked()),
  ...starting(
    sample,
    examines.announced,
    examines.told,
    examines.requested,
    examines.called,
    examines.asked,
    examines.ordered,
    examines.failedTwice,
  ),
  ...starting(chained, does.checked(), [...does.accepted(), examines.unmet]),
  ...starting(patient, does.checked(), examines.asked, examines.failedTwice),
  ...starting(about, does.asking('renewal', does.checked()), does.asking('cancellation', does.checked())),
  ...starting(chained, does.asking('cancellation', does.checked())),
  ...starting(sample, [...does.checked(), recused]),
  ...starting(paid, does.checked(), [...does.checked(), recused]),
];
export const starts = [
  ...examinations,
  ...starting(
    sample,
    [],
    [does.opened],
    does.filed,
    does.compared(differs, missing),
    examines.shown,
    examines.unmetCase,
  ),
  ...starting(sample, [...does.compared(missing), act(who.handler, does.correct('M4'))], [...does.filed, recused]),
  ...starting(sample, does.granted, [...does.granted, act(who.machine, licenceMade)], examines.refusedCase),
  ...starting(filing, does.filed, does.compared()),
  ...starting(subsidy, does.checked()),
];
