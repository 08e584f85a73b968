import { addDays, addYears, type CalendarDay, dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import { wrongStanding } from './acts.ts';
import { comparedParts, findChanges, saidOf } from './changes.ts';
import type { Command } from './commands.ts';
import type { LicenceContent } from './content.ts';
import type { LicenceContext } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import { isLiving, type LicenceState } from './state.ts';
import { hinderedByTexts } from './texts.ts';
import type { LicenceVersion } from './version.ts';

export type Term = { readonly validFrom: CalendarDay; readonly validTo: CalendarDay };

/** The first term: from the day of the decision, both printed days inclusive. */
export function firstTerm(decidedOn: CalendarDay, years: number): Term {
  return { validFrom: decidedOn, validTo: addDays(addYears(decidedOn, years), -1) };
}

/** 准予许可: the licence begins with the decision of its case, on that day and for the years of its item. */
export function grantLicence(command: Command<'GrantLicence'>, context: LicenceContext): LicenceDecided {
  const { caseNo, caseStream, item, release, demo } = command;
  const hindered = hinderedByTexts({ caseNo, caseStream, item, release });
  if (hindered) return hindered;
  const decidedOn = dayOf(context.now);
  const term = firstTerm(decidedOn, context.policy.years);
  const wrong = hinderedByTerm(command, term);
  if (wrong) return wrong;
  const office = context.office.code;
  return happened({
    type: 'LicenceGranted',
    data: { caseNo, caseStream, office, item, release, decidedOn, ...term, demo },
  });
}

/** The term that a paper prints is the term that the law gives. */
export function hinderedByTerm(
  printed: { readonly validFrom: string; readonly validTo: string },
  term: Term,
): Barred | undefined {
  if (printed.validFrom === term.validFrom && printed.validTo === term.validTo) return undefined;
  return refused('LICENCE_TERM_WRONG', { from: term.validFrom, to: term.validTo });
}

/** 颁发: the version that the case granted, made; a second run says nothing new, and nothing is made of a licence that has ended. */
export function issueLicence(
  state: Exclude<LicenceState, { standing: 'none' }>,
  command: Command<'IssueLicence'>,
  context: LicenceContext,
): LicenceDecided {
  const version = state.versions.find((v) => v.caseStream === command.caseStream);
  if (version === undefined) return refused('LICENCE_CASE_UNKNOWN', { case: command.caseStream });
  if (version.made !== null) return happened();
  if (!isLiving(state)) return wrongStanding(state, command.type);
  const { content, credential, credentialDigest, file } = command;
  const earlier = state.versions.slice(0, version.version - 1);
  const last = earlier.findLast((v) => v.made !== null);
  // What was changed since the last certificate, by this version and by those that are not made yet.
  const changes = state.versions.slice(last?.version ?? 0, version.version).map((v) => v.changes);
  const before = last?.made?.content;
  const kept = context.policy.keepsNumber || version.kind === 'replacement';
  const wrong =
    hinderedByTerm(content, version) ??
    hinderedByNewParts(content, version) ??
    (before ? (hinderedByNumber(before, content, kept) ?? hinderedByContent(before, content, changes)) : undefined);
  if (wrong) return wrong;
  const { caseNo, caseStream, release, validFrom, validTo } = version;
  const { office, item, demo } = state;
  const shown = { content: personal(content), credential: personal(credential), credentialDigest, file };
  const origin = { caseNo, caseStream, office, item, release, demo };
  return happened({
    type: 'LicenceIssued',
    data: { ...shown, ...origin, validFrom, validTo, issuedOn: dayOf(context.now) },
  });
}

/** What was decided to change is what the certificate shows. */
function hinderedByNewParts(content: LicenceContent, { changes }: LicenceVersion): Barred | undefined {
  const shown = new Set<string>(comparedParts);
  const wrong = (changes ?? [])
    .filter((c) => shown.has(c.part) && saidOf(content, c.part as (typeof comparedParts)[number]) !== c.now)
    .map((c) => c.part);
  return wrong.length > 0 ? refused('LICENCE_CONTENT_DIFFERS', { fields: wrong }) : undefined;
}

function hinderedByNumber(before: LicenceContent, now: LicenceContent, kept: boolean): Barred | undefined {
  if (!kept || now.licenceNo === before.licenceNo) return undefined;
  return refused('LICENCE_NUMBER_CHANGED', { number: before.licenceNo });
}

/** A new version says what the one before said, except for what was changed; an erased change cannot be compared with. */
function hinderedByContent(
  before: LicenceContent,
  now: LicenceContent,
  changes: readonly LicenceVersion['changes'][],
): Barred | undefined {
  if (changes.includes(null)) return undefined;
  const changed = new Set<string>(changes.flatMap((list) => list ?? []).map((c) => c.part));
  const unlisted = findChanges(before, now)
    .map((c) => c.part)
    .filter((part) => !changed.has(part));
  return unlisted.length > 0 ? refused('LICENCE_CONTENT_DIFFERS', { fields: unlisted }) : undefined;
}
