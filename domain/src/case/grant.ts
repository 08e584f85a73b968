import type { CalendarDay } from '../calendar/index.ts';
import { dayOf } from '../calendar/index.ts';
import { renewedTerm, type Term, validityEnd } from '../clock/index.ts';
import type { LicenceContent } from '../licence/content.ts';
import { personal } from '../personal.ts';
import { barredFromOffice, wrongPhase } from './actors.ts';
import type { CaseCommand } from './commands.ts';
import type { Context, LicenceAskedAbout, LicenceWords } from './context.ts';
import type { Decided } from './decided.ts';
import { clocksAtDecision } from './decision-clocks.ts';
import { hinderedFromGranting } from './hindered-grant.ts';
import { licenceAskedAbout } from './licence-asked-about.ts';
import { happened, refused } from './outcome.ts';
import type { CaseState, Examined } from './state.ts';

type Command<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** 准予许可: everything compared today, no question open, every line of the checklist met, the site seen where it must be. */
export function grantCase(state: CaseState, command: Command<'GrantCase'>, context: Context): Decided {
  const barred = barredFromOffice(state, context, 'decide');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  if (state.kind === 'cancellation') return refused('CANCELLATION_IS_APPROVED');
  const words = context.assessment.licence;
  if (words === null) return refused('ITEM_GIVES_NO_LICENCE');
  const decidedOn = dayOf(context.now);
  const hindered = hinderedFromGranting(state, context, decidedOn);
  if (hindered) return hindered;
  const blank = blankParts(words);
  if (blank.length > 0) return refused('LICENCE_INCOMPLETE', { fields: blank });

  const { decisionNo, licenceNo, eLicenceId } = command;
  const livesOn = licenceThatLivesOn(state, context);
  if (livesOn !== null && livesOn.licenceNo !== licenceNo) return refused('LICENCE_NUMBER_KEPT');
  const term = termOf(state, decidedOn, context);
  const licence = licenceOf(command, words, context, decidedOn, term);
  const { remedies } = context.office;
  const clocks = clocksAtDecision(state, decidedOn, context);
  return happened({
    type: 'CaseGranted',
    data: {
      decisionNo,
      decidedOn,
      licenceNo,
      eLicenceId,
      licence: personal(licence),
      ...term,
      remedies,
      clocks,
    },
  });
}

/** 准予注销: what the holder asked for is his to ask; the licence ends with the record that follows (行政许可法第七十条). */
export function approveCancellation(
  state: CaseState,
  command: Command<'ApproveCancellation'>,
  context: Context,
): Decided {
  const barred = barredFromOffice(state, context, 'decide');
  if (barred) return barred;
  if (state.phase !== 'accepted') return wrongPhase(state, command.type);
  if (state.kind !== 'cancellation') return refused('NOT_A_CANCELLATION');
  const licence = licenceAskedAbout(state, context);
  if (licence === null) return refused('LICENCE_NEEDED');
  const decidedOn = dayOf(context.now);
  const hindered = hinderedFromGranting(state, context, decidedOn);
  if (hindered) return hindered;
  const { decisionNo } = command;
  const { remedies } = context.office;
  const clocks = clocksAtDecision(state, decidedOn, context);
  return happened({
    type: 'CancellationApproved',
    data: { decisionNo, decidedOn, licence: licence.licence, licenceNo: licence.licenceNo, remedies, clocks },
  });
}

/**
 * 有效期: a new licence runs from its decision; a change or a replacement keeps both days (管理办法第十五条); a renewal begins
 * the day after the old end and lasts the same years (第二十条).
 */
function termOf(state: Examined, decidedOn: CalendarDay, context: Context): Term {
  const years = context.assessment.validityYears;
  const licence = licenceThatLivesOn(state, context);
  if (licence === null) return { validFrom: decidedOn, validTo: validityEnd(decidedOn, years) };
  if (state.kind === 'renewal' || state.kind === 'change-and-renewal') return renewedTerm(licence.validTo, years);
  return { validFrom: licence.validFrom, validTo: licence.validTo };
}

/** A first application and a re-application give a new licence with a new number; every other kind lets one live on under its own. */
function licenceThatLivesOn(state: Examined, context: Context): LicenceAskedAbout | null {
  return state.kind === 're-application' ? null : licenceAskedAbout(state, context);
}

const ALWAYS_SHOWN: readonly (keyof LicenceWords)[] = [
  'holder',
  'holderCode',
  'legalRepresentative',
  'registeredAddress',
  'premises',
  'mode',
  'scope',
];

/** Parts that the licence must show by its norm (e.g. 危险化学品经营许可证管理办法第十三条) and this one would leave blank. */
function blankParts(words: LicenceWords): readonly string[] {
  const { parts = [], required = ALWAYS_SHOWN } = words;
  const values = new Map<string, string | readonly string[]>([
    ...Object.entries({ ...words, parts: [], required: [] }),
    ...parts.map(({ id, value }) => [id, value] as const),
  ]);
  const isBlank = (value: string | readonly string[] | undefined) =>
    value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);
  return required.filter((part) => isBlank(values.get(part)));
}

function licenceOf(
  command: Command<'GrantCase'>,
  words: LicenceWords,
  context: Context,
  decidedOn: CalendarDay,
  term: Term,
): LicenceContent {
  const { required: _, ...licence } = words;
  const { licenceNo, eLicenceId } = command;
  const { code, name } = context.office;
  const scope = licence.scope.map((entry, i) => (i === licence.scope.length - 1 ? closed(entry) : entry));
  return {
    ...licence,
    licenceNo,
    eLicenceId,
    storage: licence.storage.trim() === '' ? '无' : licence.storage,
    mode: closed(licence.mode),
    scope,
    ...term,
    decidedOn,
    office: { code, name },
  };
}

/** Three asterisks close the text, so that nothing can be added to it; what the licence does not show stays empty. */
const closed = (text: string): string => (text === '' || text.endsWith('***') ? text : `${text}***`);
