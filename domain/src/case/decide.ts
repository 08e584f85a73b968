import { acceptCase, declineCase, noteAcceptanceOverdue } from './acceptance.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import { requestCorrection } from './correction.ts';
import type { Decided } from './decided.ts';
import { attachMaterial, openCase, prefillValues, removeMaterial, saveAnswers } from './draft.ts';
import { recordFindings, recordReading, setAsideFinding } from './evidence.ts';
import { answerChecklist, recordSiteCheck } from './examination.ts';
import { deliverCorrections, fileCase } from './filing.ts';
import { grantCase } from './grant.ts';
import { recordDelivery, recordDocument, recordLicence } from './papers.ts';
import { refuseCase } from './refuse.ts';
import type { CaseState } from './state.ts';
import { withdrawCase } from './withdrawal.ts';

/** What follows in law from a command at this point of a case: events, none for a harmless repetition, or a refusal to be read. */
export function decideCase(state: CaseState, command: CaseCommand, context: Context): Decided {
  switch (command.type) {
    case 'OpenCase':
      return openCase(state, command, context);
    case 'SaveAnswers':
      return saveAnswers(state, command, context);
    case 'PrefillValues':
      return prefillValues(state, command, context);
    case 'AttachMaterial':
      return attachMaterial(state, command, context);
    case 'RemoveMaterial':
      return removeMaterial(state, command, context);
    case 'RecordReading':
      return recordReading(state, command, context);
    case 'RecordFindings':
      return recordFindings(state, command, context);
    case 'FileCase':
      return fileCase(state, command, context);
    case 'NoteAcceptanceOverdue':
      return noteAcceptanceOverdue(state, command, context);
    case 'AcceptCase':
      return acceptCase(state, command, context);
    case 'RequestCorrection':
      return requestCorrection(state, command, context);
    case 'DeliverCorrections':
      return deliverCorrections(state, command, context);
    case 'DeclineCase':
      return declineCase(state, command, context);
    case 'SetAsideFinding':
      return setAsideFinding(state, command, context);
    case 'AnswerChecklist':
      return answerChecklist(state, command, context);
    case 'RecordSiteCheck':
      return recordSiteCheck(state, command, context);
    case 'GrantCase':
      return grantCase(state, command, context);
    case 'RefuseCase':
      return refuseCase(state, command, context);
    case 'RecordDocument':
      return recordDocument(state, command, context);
    case 'RecordLicence':
      return recordLicence(state, command, context);
    case 'RecordDelivery':
      return recordDelivery(state, command, context);
    case 'WithdrawCase':
      return withdrawCase(state, command, context);
  }
}
