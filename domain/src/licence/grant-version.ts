import { addDays, addYears, dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import type { Command } from './commands.ts';
import type { LicenceContent } from './content.ts';
import type { LicenceContext, LicencePolicy } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import { hinderedByTerm, type Term } from './grant.ts';
import type { LicenceBody, Living } from './state.ts';
import { hinderedByTexts } from './texts.ts';
import { isRenewal, type LicenceChange, type VersionKind } from './version.ts';

/**
 * The term of a new version: a change or a replacement keeps both days; a renewal begins on the day after the old end and runs the
 * years that were asked for from the old end (经营许可证管理办法第十五条、第二十条). The term of a deemed renewal is that of its case.
 */
export function termAfter(state: LicenceBody, kind: VersionKind, caseNo: string): Term | null {
  if (!isRenewal(kind)) return printedTerm(state);
  const { renewal, deemed, validTo } = state;
  if (deemed?.caseNo === caseNo) return { validFrom: addDays(deemed.oldEnd, 1), validTo };
  if (renewal?.caseNo !== caseNo) return null;
  return { validFrom: addDays(validTo, 1), validTo: addYears(validTo, renewal.years) };
}

/** What the newest version prints, or what silence made of it. */
function printedTerm(state: LicenceBody): Term {
  const { deemed, versions, validFrom, validTo } = state;
  if (deemed) return { validFrom: addDays(deemed.oldEnd, 1), validTo };
  return { validFrom: versions.at(-1)?.validFrom ?? validFrom, validTo };
}

/** 变更、延期、补发: a new version of the same licence, decided in a case of its own. */
export function grantVersion(state: Living, command: Command<'GrantVersion'>, context: LicenceContext): LicenceDecided {
  const { kind, version, caseNo, caseStream, release, changes } = command;
  const hindered = hinderedByTexts({ caseNo, caseStream, release });
  if (hindered) return hindered;
  if (state.versions.some((v) => v.caseStream === caseStream || v.caseNo === caseNo))
    return refused('LICENCE_CASE_USED', { case: caseNo });
  const next = state.versions.length + 1;
  if (version !== next) return refused('LICENCE_VERSION_NOT_NEXT', { version: next });
  if (state.standing === 'suspended' && !context.policy.whileSuspended.includes(kind))
    return refused('LICENCE_SUSPENDED', { until: state.suspension.until, kind });
  const term = termAfter(state, kind, caseNo);
  if (term === null) return refused('RENEWAL_NOT_FILED', { case: caseNo });
  const wrong = hinderedByTerm(command, term) ?? hinderedByChanges(kind, changes, context.policy);
  if (wrong) return wrong;
  return happened({
    type: 'LicenceVersionGranted',
    data: {
      kind,
      version,
      caseNo,
      caseStream,
      release,
      decidedOn: dayOf(context.now),
      ...term,
      changes: personal(changes),
    },
  });
}

/** What a licence is about and not only says: changing these makes it another licence, or is no change at all. */
const fixed: readonly (keyof LicenceContent)[] = [
  'licenceNo',
  'eLicenceId',
  'holderCode',
  'validFrom',
  'validTo',
  'decidedOn',
  'office',
];

/** Scope, mode and premises ask for a new licence (第十七条); a replacement and a mere renewal change nothing. */
function hinderedByChanges(
  kind: VersionKind,
  changes: readonly LicenceChange[],
  policy: LicencePolicy,
): Barred | undefined {
  if ((kind === 'renewal' || kind === 'replacement') && changes.length > 0)
    return refused('LICENCE_CHANGE_NOT_OF_KIND', { kind });
  const asksForChange = kind === 'change' || kind === 'change-and-renewal';
  if ((asksForChange && changes.length === 0) || changes.some((c) => c.before === c.now))
    return refused('LICENCE_CHANGE_EMPTY');
  const immovable = changes.filter((c) => fixed.includes(c.part)).map((c) => c.part);
  if (immovable.length > 0) return refused('LICENCE_CHANGE_FORBIDDEN', { fields: immovable });
  const anew = changes.filter((c) => policy.reApplicationParts.includes(c.part)).map((c) => c.part);
  return anew.length > 0 ? refused('LICENCE_CHANGE_NEEDS_NEW_LICENCE', { fields: anew }) : undefined;
}
