import { acceptCase, declineCase, deemAccepted } from './acceptance.ts';
import { grantBenefit } from './benefit.ts';
import { applyNewLaw, noteClock, recomputeClocks } from './clock-acts.ts';
import type { CaseCommand } from './commands.ts';
import type { Context } from './context.ts';
import { requestCorrection } from './correction.ts';
import type { Decided } from './decided.ts';
import { attachMaterial, openCase, prefillValues, removeMaterial, saveAnswers } from './draft.ts';
import { terminateCase, withdrawCase } from './ending.ts';
import { recordFindings, recordReading, setAsideFinding } from './evidence.ts';
import { answerChecklist, recordSiteCheck } from './examination.ts';
import { deliverCorrections, fileCase } from './filing.ts';
import { approveCancellation, grantCase } from './grant.ts';
import { recordDelivery, recordDocument, recordLicence } from './papers.ts';
import { advisePreCheck, requestPreCheck } from './pre-check.ts';
import { announceProcedure, endProcedure } from './procedure/announced.ts';
import { extendDecision } from './procedure/extension.ts';
import {
  callHearing,
  recordHearing,
  recordStatement,
  requestHearing,
  tellHearingRight,
  waiveHearing,
} from './procedure/hearing.ts';
import { answerOffice, askOffice } from './procedure/offices.ts';
import { attachToReport, removeFromReport, reportRectification } from './procedure/rectification-report.ts';
import { giveLegalOpinion, giveOpinion } from './procedure/sign-off.ts';
import { orderRectification, planSiteCheck } from './procedure/site.ts';
import { recordFiling } from './recording.ts';
import { recuseOfficer } from './recusal.ts';
import { refuseCase } from './refuse.ts';
import type { CaseState } from './state.ts';
import { voidNumber } from './void-number.ts';

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
    case 'DeemAccepted':
      return deemAccepted(state, command, context);
    case 'NoteClock':
      return noteClock(state, command, context);
    case 'RecomputeClocks':
      return recomputeClocks(state, command, context);
    case 'ApplyNewLaw':
      return applyNewLaw(state, command, context);
    case 'RequestPreCheck':
      return requestPreCheck(state, command, context);
    case 'AdvisePreCheck':
      return advisePreCheck(state, command, context);
    case 'RecordFiling':
      return recordFiling(state, command, context);
    case 'RecuseOfficer':
      return recuseOfficer(state, command, context);
    case 'TerminateCase':
      return terminateCase(state, command, context);
    case 'AnnounceProcedure':
      return announceProcedure(state, command, context);
    case 'EndProcedure':
      return endProcedure(state, command, context);
    case 'PlanSiteCheck':
      return planSiteCheck(state, command, context);
    case 'OrderRectification':
      return orderRectification(state, command, context);
    case 'AttachToReport':
      return attachToReport(state, command, context);
    case 'RemoveFromReport':
      return removeFromReport(state, command, context);
    case 'ReportRectification':
      return reportRectification(state, command, context);
    case 'TellHearingRight':
      return tellHearingRight(state, command, context);
    case 'RequestHearing':
      return requestHearing(state, command, context);
    case 'WaiveHearing':
      return waiveHearing(state, command, context);
    case 'RecordStatement':
      return recordStatement(state, command, context);
    case 'CallHearing':
      return callHearing(state, command, context);
    case 'RecordHearing':
      return recordHearing(state, command, context);
    case 'GiveOpinion':
      return giveOpinion(state, command, context);
    case 'GiveLegalOpinion':
      return giveLegalOpinion(state, command, context);
    case 'ExtendDecision':
      return extendDecision(state, command, context);
    case 'AskOffice':
      return askOffice(state, command, context);
    case 'AnswerOffice':
      return answerOffice(state, command, context);
    case 'ApproveCancellation':
      return approveCancellation(state, command, context);
    case 'VoidNumber':
      return voidNumber(state, command, context);
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
    case 'GrantBenefit':
      return grantBenefit(state, command, context);
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
