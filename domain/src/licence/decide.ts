import { dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { barredFrom, wrongStanding } from './acts.ts';
import { announceAct, dropAct } from './announce.ts';
import { annulLicence } from './annul.ts';
import { cancelLicence, recordSuccession } from './cancel.ts';
import type { LicenceCommand } from './commands.ts';
import { attachCondition, noteConditionDue, recordConditionBroken, recordConditionMet } from './conditions.ts';
import type { LicenceContext } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import { grantLicence, issueLicence } from './grant.ts';
import { grantVersion } from './grant-version.ts';
import { recordHearing, recordHolderStatement, requestHearing } from './hearing.ts';
import { lapsed } from './lapse.ts';
import { recordLicenceDelivery, recordLicencePaper } from './papers.ts';
import { recordRenewalClosed, recordRenewalFiled, remindRenewal } from './renewal.ts';
import { revokeLicence } from './revoke.ts';
import { isLiving, type LicenceState } from './state.ts';
import { restoreLicence, suspendLicence } from './suspend.ts';
import { withdrawLicence } from './withdraw.ts';

/**
 * What follows in law from a command at this point of a licence's life. What time has brought about until now comes first among the
 * events and is recorded with them; a refused command records nothing.
 */
export function decideLicence(state: LicenceState, command: LicenceCommand, context: LicenceContext): LicenceDecided {
  const { events, after } = lapsed(state, context.now);
  const barred = barredFrom(after, command.type, context) ?? barredByTime(after, context);
  if (barred) return barred;
  const decided = decideAct(after, command, context);
  return decided.ok ? happened(...events, ...decided.events) : decided;
}

/** No act before the one that was last: a licence's papers are in the order of their days. */
function barredByTime(state: LicenceState, context: LicenceContext): Barred | undefined {
  if (state.standing === 'none' || state.lastOn <= dayOf(context.now)) return undefined;
  return refused('LICENCE_BACKDATED', { day: state.lastOn });
}

function decideAct(state: LicenceState, command: LicenceCommand, context: LicenceContext): LicenceDecided {
  if (command.type === 'GrantLicence') return grantLicence(command, context);
  if (state.standing === 'none') return wrongStanding(state, command.type);
  switch (command.type) {
    case 'NoteLapse':
      return happened();
    case 'IssueLicence':
      return issueLicence(state, command, context);
    case 'RecordRenewalClosed':
      return recordRenewalClosed(state, command, context);
    case 'RemindRenewal':
      return remindRenewal(state, command, context);
    case 'NoteConditionDue':
      return noteConditionDue(state, command, context);
    case 'RecordLicencePaper':
      return recordLicencePaper(state, command, context);
    case 'RecordLicenceDelivery':
      return recordLicenceDelivery(state, command, context);
    case 'CancelLicence':
      return cancelLicence(state, command, context);
  }
  if (!isLiving(state)) return wrongStanding(state, command.type);
  switch (command.type) {
    case 'GrantVersion':
      return grantVersion(state, command, context);
    case 'RecordRenewalFiled':
      return recordRenewalFiled(state, command, context);
    case 'AttachCondition':
      return attachCondition(state, command, context);
    case 'RecordConditionMet':
      return recordConditionMet(state, command, context);
    case 'RecordConditionBroken':
      return recordConditionBroken(state, command, context);
    case 'AnnounceAct':
      return announceAct(state, command, context);
    case 'DropAct':
      return dropAct(state, command, context);
    case 'RecordHolderStatement':
      return recordHolderStatement(state, command, context);
    case 'RequestHearing':
      return requestHearing(state, command, context);
    case 'RecordHearing':
      return recordHearing(state, command, context);
    case 'SuspendLicence':
      return suspendLicence(state, command, context);
    case 'RestoreLicence':
      return restoreLicence(state, command, context);
    case 'WithdrawLicence':
      return withdrawLicence(state, command, context);
    case 'AnnulLicence':
      return annulLicence(state, command, context);
    case 'RevokeLicence':
      return revokeLicence(state, command, context);
    case 'RecordSuccession':
      return recordSuccession(state, command, context);
  }
}
