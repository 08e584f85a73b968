import { known } from '../../personal.ts';
import type { ProcedureEvent } from './events.ts';
import type { HearingRight, Procedure, Rectification } from './procedure.ts';

/** What an examination holds after the event. Total: what names an unknown notice changes nothing. */
export function evolveProcedure(before: Procedure, event: ProcedureEvent): Procedure {
  switch (event.type) {
    case 'ProcedureAnnounced': {
      const { noticeNo, procedure, servedOn, from, workingDays } = event.data;
      const reason = known(event.data.reason) ?? '';
      const one = { noticeNo, procedure, reason, servedOn, from, workingDays, endedOn: null };
      return { ...before, announced: [...before.announced, one] };
    }
    case 'ProcedureEnded': {
      const { noticeNo, endedOn } = event.data;
      return { ...before, announced: changed(before.announced, noticeNo, (p) => ({ ...p, endedOn })) };
    }
    case 'SiteCheckPlanned': {
      const { noticeNo, servedOn, plannedOn, officers } = event.data;
      const plan = { noticeNo, servedOn, plannedOn, officers };
      return { ...before, plannedSiteChecks: [...before.plannedSiteChecks, plan] };
    }
    case 'RectificationOrdered': {
      const { noticeNo, servedOn, dueOn } = event.data;
      const defects = known(event.data.defects) ?? [];
      const order = { noticeNo, servedOn, dueOn, defects, reportedOn: null, reportedAt: null, report: '', files: [] };
      // What was proposed rests on the place as it was.
      return { ...before, rectifications: [...before.rectifications, order], opinions: [], legalOpinion: null };
    }
    case 'RectificationFileAttached': {
      const { noticeNo, name, ...rest } = event.data;
      const file = { ...rest, name: known(name) ?? '' };
      const attach = (r: Rectification) => ({ ...r, files: [...r.files, file] });
      return { ...before, rectifications: changed(before.rectifications, noticeNo, attach) };
    }
    case 'RectificationFileRemoved': {
      const { noticeNo, attachment } = event.data;
      const remove = (r: Rectification) => ({ ...r, files: r.files.filter((f) => f.attachment !== attachment) });
      return { ...before, rectifications: changed(before.rectifications, noticeNo, remove) };
    }
    case 'RectificationReported': {
      const { noticeNo, reportedOn } = event.data;
      const report = known(event.data.report) ?? '';
      // Logs from before reports could carry files do not say it.
      const reportedAt = event.data.reportedAt ?? null;
      return {
        ...before,
        rectifications: changed(before.rectifications, noticeNo, (r) => ({ ...r, reportedOn, reportedAt, report })),
      };
    }
    case 'HearingRightTold': {
      const { noticeNo, party, toldOn, requestUntil } = event.data;
      const name = known(event.data.name) ?? '';
      const matter = known(event.data.matter) ?? '';
      const told = { noticeNo, party, name, matter, toldOn, requestUntil };
      const right: HearingRight = { ...told, requestedOn: null, waivedOn: null };
      return { ...before, hearingRights: [...before.hearingRights, right] };
    }
    case 'HearingRequested': {
      const { noticeNo, requestedOn } = event.data;
      // Who asks in time is heard, although he had waived before.
      const asks = (r: HearingRight) => ({ ...r, requestedOn, waivedOn: null });
      return { ...before, hearingRights: changed(before.hearingRights, noticeNo, asks) };
    }
    case 'HearingWaived': {
      const { noticeNo, waivedOn } = event.data;
      return { ...before, hearingRights: changed(before.hearingRights, noticeNo, (r) => ({ ...r, waivedOn })) };
    }
    case 'StatementRecorded': {
      const { noticeNo, on } = event.data;
      return { ...before, statements: [...before.statements, { noticeNo, on, text: known(event.data.text) ?? '' }] };
    }
    case 'HearingCalled': {
      const { noticeNo, ground, rightNoticeNo, servedOn, calledFor, place, chair } = event.data;
      const named = { noticeNo, ground, rightNoticeNo, servedOn, calledFor, place, chair };
      const earlier = before.hearings.map((h) => {
        const same = h.ground === ground && h.rightNoticeNo === rightNoticeNo;
        return same && h.record === null && h.replacedBy === null ? { ...h, replacedBy: noticeNo } : h;
      });
      const asking = before.hearingRights.filter((r) => r.requestedOn !== null && r.waivedOn === null);
      const answers = [
        ...new Set([...asking.map((r) => r.noticeNo), ...(rightNoticeNo === null ? [] : [rightNoticeNo])]),
      ];
      return { ...before, hearings: [...earlier, { ...named, answers, replacedBy: null, record: null }] };
    }
    case 'HearingRecorded': {
      const { noticeNo, recordNo, heldOn } = event.data;
      const hearings = changed(before.hearings, noticeNo, (h) => ({ ...h, record: { recordNo, heldOn } }));
      // The decision rests on the record (第四十八条第二款), so nothing that was proposed without it stands.
      return { ...before, hearings, opinions: [], legalOpinion: null };
    }
    case 'OpinionGiven': {
      const { level, officer, proposal, on } = event.data;
      const view = known(event.data.view) ?? '';
      const at = before.opinions.findIndex((o) => o.level === level);
      // A view given anew is one that the levels above have not seen.
      const below = at < 0 ? before.opinions : before.opinions.slice(0, at);
      // The legal check saw the proposal that it agreed to, not one that was turned round since.
      const turned = at >= 0 && before.opinions[at]?.proposal !== proposal;
      const legalOpinion = turned ? null : before.legalOpinion;
      return { ...before, opinions: [...below, { level, officer, proposal, view, on }], legalOpinion };
    }
    case 'LegalOpinionGiven': {
      const { officer, agrees, on } = event.data;
      return { ...before, legalOpinion: { officer, agrees, view: known(event.data.view) ?? '', on } };
    }
    case 'DecisionExtended': {
      const { noticeNo, grantedOn, workingDays, officer } = event.data;
      const reason = known(event.data.reason) ?? '';
      return { ...before, extension: { noticeNo, grantedOn, workingDays, reason, officer } };
    }
    case 'OfficeAsked': {
      const { requestNo, office, askedOn, workingDays, dueOn, silence } = event.data;
      const question = known(event.data.question) ?? '';
      const request = { requestNo, office, question, askedOn, workingDays, dueOn, silence, answer: null };
      return { ...before, asked: [...before.asked, request] };
    }
    case 'OfficeAnswered': {
      const { requestNo, agrees, officer, on } = event.data;
      const answer = { agrees, view: known(event.data.view) ?? '', officer, on };
      const asked = before.asked.map((a) => (a.requestNo === requestNo ? { ...a, answer } : a));
      return { ...before, asked };
    }
  }
}

function changed<T extends { readonly noticeNo: string }>(
  list: readonly T[],
  noticeNo: string,
  change: (one: T) => T,
): readonly T[] {
  return list.map((one) => (one.noticeNo === noticeNo ? change(one) : one));
}
