import { addDays, dayOf } from '../calendar/index.ts';
import type { CaseCommand } from '../case/commands.ts';
import { papersDue } from '../case/numbers.ts';
import type { CaseState } from '../case/state.ts';

/**
 * The command as a caller of this case would send it: numbers that it gives are fresh, numbers that it names are those of the last such
 * paper, and its days lie around today.
 */
export function aimed(command: CaseCommand, state: CaseState, now: Temporal.Instant, at: number): CaseCommand {
  const today = dayOf(now);
  const fresh = (number: string) => `${number}-${at}`;
  const procedure = state.phase === 'accepted' ? state.procedure : undefined;
  switch (command.type) {
    case 'AcceptCase':
    case 'DeemAccepted':
    case 'RequestCorrection':
    case 'DeclineCase':
    case 'TerminateCase':
    case 'ExtendDecision':
      return { ...command, noticeNo: fresh(command.noticeNo) };
    case 'WithdrawCase':
      return { ...command, noticeNo: fresh(command.noticeNo ?? '') };
    case 'TellHearingRight':
      return { ...command, noticeNo: fresh(command.noticeNo) };
    case 'AnnounceProcedure':
      return { ...command, noticeNo: fresh(command.noticeNo), from: today };
    case 'PlanSiteCheck':
      return { ...command, noticeNo: fresh(command.noticeNo), plannedOn: addDays(today, 1) };
    case 'OrderRectification':
      return { ...command, noticeNo: fresh(command.noticeNo), dueOn: addDays(today, 7) };
    case 'CallHearing': {
      const asking = (procedure?.hearingRights ?? []).filter((r) => r.requestedOn !== null && r.waivedOn === null);
      const right = asking.find((r) => r.noticeNo === command.rightNoticeNo) ?? asking.at(-1);
      const rightNoticeNo = command.ground === 'request' ? (right?.noticeNo ?? command.rightNoticeNo) : null;
      return { ...command, noticeNo: fresh(command.noticeNo), rightNoticeNo, calledFor: addDays(today, 12) };
    }
    case 'RecordHearing': {
      const noticeNo = procedure?.hearings.at(-1)?.noticeNo ?? command.noticeNo;
      return { ...command, noticeNo, recordNo: fresh(command.recordNo), heldOn: today };
    }
    case 'AskOffice':
      return { ...command, requestNo: fresh(command.requestNo) };
    case 'AnswerOffice':
      return { ...command, requestNo: procedure?.asked.at(-1)?.requestNo ?? command.requestNo };
    case 'EndProcedure': {
      const noticeNo = procedure?.announced.findLast((p) => p.endedOn === null)?.noticeNo ?? command.noticeNo;
      return { ...command, noticeNo, endedOn: today };
    }
    case 'RequestHearing':
    case 'WaiveHearing':
    case 'RecordStatement': {
      const party = command.noticeNo.includes('2号') ? 'third-party' : 'applicant';
      const noticeNo = procedure?.hearingRights.findLast((r) => r.party === party)?.noticeNo ?? command.noticeNo;
      return command.type === 'RequestHearing'
        ? { ...command, noticeNo, requestedOn: today }
        : { ...command, noticeNo };
    }
    case 'RemoveFromReport': {
      const attachment = procedure?.rectifications.at(-1)?.files.at(-1)?.attachment ?? command.attachment;
      return { ...command, attachment };
    }
    case 'RecordFindings':
      return 'materials' in state ? { ...command, evidence: state.materials.map((m) => m.material) } : command;
    case 'RecordSiteCheck':
      return { ...command, recordNo: fresh(command.recordNo), checkedOn: today };
    case 'GrantCase': {
      const keeps = command.licenceNo.includes('2023');
      const licenceNo = keeps ? command.licenceNo : fresh(command.licenceNo);
      return { ...command, decisionNo: fresh(command.decisionNo), licenceNo };
    }
    case 'RefuseCase':
    case 'GrantBenefit':
    case 'ApproveCancellation':
      return { ...command, decisionNo: fresh(command.decisionNo) };
    case 'RecordFiling':
      return { ...command, filingNo: fresh(command.filingNo) };
    case 'RecordDocument':
    case 'RecordDelivery': {
      const paper = 'numbered' in state ? state.numbered.at(at % (state.numbered.length || 1)) : undefined;
      return paper ? { ...command, document: paper.document, number: paper.number } : command;
    }
    case 'VoidNumber': {
      const owed = papersDue(state).filter((n) => n.document !== 'licence');
      const paper = owed.at(at % (owed.length || 1)) ?? command;
      const replacement = fresh(command.replacement);
      return { ...command, document: paper.document, number: paper.number, replacement };
    }
    case 'RecordLicence':
      return state.phase === 'granted' ? { ...command, licenceNo: state.licenceNo } : command;
    default:
      return command;
  }
}
