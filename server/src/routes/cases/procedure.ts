import { type CaseCommand, type DocumentKind, dayOf } from '@tuofu/domain';
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import { answers, fileOf } from '../../answers/answers.ts';
import { allocateDocumentNo, voidDocumentNo } from '../../cases/numbers.ts';
import { strangersTo } from '../../city/own-officers.ts';
import { admittedCase, answerAct } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { refuseUnprintable } from '../../http/refuse-unprintable.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders, CaseParams } from '../schemas.ts';
import { answerPreview } from './answer-preview.ts';
import * as bodies from './procedure-bodies.ts';

/** One act of the examination: its address, what is sent, the paper it numbers, and the command it becomes. */
type ActRoute = {
  readonly path: string;
  readonly summary: string;
  readonly body: TSchema;
  /** The paper that the act numbers, gap-free, in its own transaction. */
  readonly paper?: DocumentKind;
  /** Accounts in the body that must be officers of the case's office. */
  // biome-ignore lint/suspicious/noExplicitAny: the body has passed the schema of the same row
  readonly officers?: (body: any) => readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the body has passed the schema of the same row
  readonly command: (body: any, no: string) => CaseCommand;
};

/** 行政许可法第三十四至四十八条: what happens in an examination besides checklist, site check and decision. */
const ACTS: readonly ActRoute[] = [
  {
    path: 'pre-check',
    summary: 'Show the draft to the competent office for advice (核查预审); filing stays open',
    body: bodies.NothingBody,
    command: () => ({ type: 'RequestPreCheck' }),
  },
  {
    path: 'pre-check-advice',
    summary: 'Advise on a draft that was shown; binds nobody',
    body: bodies.AdviceBody,
    command: (body) => ({ type: 'AdvisePreCheck', ...body }),
  },
  {
    path: 'procedures',
    summary: 'Announce a procedure of article 45 and the time it needs (需时告知)',
    body: bodies.ProcedureBody,
    paper: 'time-notice',
    command: (body, noticeNo) => ({ type: 'AnnounceProcedure', noticeNo, ...body }),
  },
  {
    path: 'procedure-outcomes',
    summary: 'Record the outcome of an announced procedure',
    body: bodies.OutcomeBody,
    command: (body) => ({ type: 'EndProcedure', ...body }),
  },
  {
    path: 'site-check-notices',
    summary: 'Announce the site check (现场核查通知)',
    body: bodies.SitePlanBody,
    paper: 'site-check-notice',
    officers: (body) => body.officers,
    command: (body, noticeNo) => ({ type: 'PlanSiteCheck', noticeNo, ...body }),
  },
  {
    path: 'rectifications',
    summary: 'Order what the site check found to be put right (整改通知)',
    body: bodies.RectificationBody,
    paper: 'rectification-notice',
    command: (body, noticeNo) => ({ type: 'OrderRectification', noticeNo, ...body }),
  },
  {
    path: 'rectification-reports',
    summary: 'Report what was put right (整改报告)',
    body: bodies.ReportBody,
    command: (body) => ({ type: 'ReportRectification', ...body }),
  },
  {
    path: 'hearing-rights',
    summary: 'Tell a party of its right to a hearing (听证告知)',
    body: bodies.HearingRightBody,
    paper: 'hearing-right-notice',
    command: (body, noticeNo) => ({ type: 'TellHearingRight', noticeNo, ...body }),
  },
  {
    path: 'hearing-requests',
    summary: 'Ask for a hearing; an officer notes the request of a third party',
    body: bodies.HearingRequestBody,
    command: (body) => ({ type: 'RequestHearing', ...body }),
  },
  {
    path: 'hearing-waivers',
    summary: 'Waive the hearing',
    body: bodies.NoticeBody,
    command: (body) => ({ type: 'WaiveHearing', ...body }),
  },
  {
    path: 'statements',
    summary: 'Make a statement on the matter that was told (陈述、申辩)',
    body: bodies.StatementBody,
    command: (body) => ({ type: 'RecordStatement', ...body }),
  },
  {
    path: 'hearings',
    summary: 'Call a hearing (听证通知)',
    body: bodies.HearingBody,
    paper: 'hearing-notice',
    officers: (body) => [body.chair],
    command: (body, noticeNo) => ({ type: 'CallHearing', noticeNo, ...body }),
  },
  {
    path: 'hearing-records',
    summary: 'Record the hearing, by its chair (听证笔录)',
    body: bodies.HearingRecordBody,
    paper: 'hearing-record',
    command: (body, recordNo) => ({ type: 'RecordHearing', recordNo, ...body }),
  },
  {
    path: 'opinions',
    summary: 'Give the view of one level of the sign-off chain (逐级审签)',
    body: bodies.OpinionBody,
    command: (body) => ({ type: 'GiveOpinion', ...body }),
  },
  {
    path: 'legal-opinions',
    summary: 'Give the opinion of the legal check (法制审核)',
    body: bodies.LegalOpinionBody,
    command: (body) => ({ type: 'GiveLegalOpinion', ...body }),
  },
  {
    path: 'extensions',
    summary: 'Extend the limit once, with reasons (延期)',
    body: bodies.ExtensionBody,
    paper: 'extension-notice',
    command: (body, noticeNo) => ({ type: 'ExtendDecision', noticeNo, ...body }),
  },
  {
    path: 'office-requests',
    summary: 'Ask another office for its opinion (征求意见)',
    body: bodies.OfficeRequestBody,
    paper: 'office-request',
    command: (body, requestNo) => ({ type: 'AskOffice', requestNo, ...body }),
  },
  {
    path: 'office-answers',
    summary: 'Answer for the office that was asked',
    body: bodies.OfficeAnswerBody,
    command: (body) => ({ type: 'AnswerOffice', ...body }),
  },
  {
    path: 'recusals',
    summary: 'Recuse an officer from the case (回避)',
    body: bodies.RecusalBody,
    officers: (body) => [body.officer],
    command: (body) => ({ type: 'RecuseOfficer', ...body }),
  },
  {
    path: 'termination',
    summary: 'End the case without decision (终止办理)',
    body: bodies.TerminationBody,
    paper: 'termination-notice',
    command: (body, noticeNo) => ({ type: 'TerminateCase', noticeNo, ...body }),
  },
  {
    path: 'filing-record',
    summary: 'Record a filing (备案)',
    body: bodies.NothingBody,
    paper: 'filing-certificate',
    command: (_, filingNo) => ({ type: 'RecordFiling', filingNo }),
  },
];

/** The paper of an act before it binds (预览): no seal, no number, and nothing happens to the case. */
function previewRoute(app: FastifyInstance, office: Office, act: ActRoute, paper: DocumentKind): void {
  app.post(
    `/api/cases/:case/previews/${paper}`,
    {
      schema: {
        summary: `Preview of the paper of this act: ${act.summary}`,
        tags: ['examination'],
        params: CaseParams,
        body: act.body,
        response: fileOf('application/pdf'),
      },
    },
    async (request, reply) => {
      const admitted = admittedCase(request);
      return answerPreview(office, reply, admitted, paper, act.command(request.body ?? {}, ''));
    },
  );
}

/** The acts of an examination, one address each, from one table. */
export function procedureRoutes(app: FastifyInstance, office: Office): void {
  for (const act of ACTS) {
    const { path, summary, body, paper } = act;
    app.post(
      `/api/cases/:case/${path}`,
      {
        schema: {
          summary,
          tags: ['examination'],
          params: CaseParams,
          headers: ActHeaders,
          body,
          response: answers('ActAnswer'),
        },
        preHandler: refuseUnprintable(office),
      },
      async (request, reply) => {
        const { stream, loaded } = admittedCase(request);
        const sent = request.body ?? {};
        const strangers = strangersTo(
          office.profile,
          loaded.state,
          act.officers?.(sent) ?? [],
          dayOf(office.clock.now()),
        );
        if (strangers.length > 0) return refused(reply, { code: 'NOT_AN_OFFICER', facts: { accounts: strangers } });
        const command = paper
          ? {
              make: async (tx: Parameters<typeof allocateDocumentNo>[1], state: typeof loaded.state) =>
                act.command(sent, await allocateDocumentNo(office, tx, state, paper)),
            }
          : act.command(sent, '');
        return answerAct(office, request, reply, { stream, command });
      },
    );
    if (paper) previewRoute(app, office, act, paper);
  }
  app.post(
    '/api/cases/:case/voided-numbers',
    {
      schema: {
        summary:
          'Take the number of a paper that is not made out of use (文号作废); the paper follows under the next one',
        tags: ['examination'],
        params: CaseParams,
        headers: ActHeaders,
        body: bodies.VoidNumberBody,
        response: answers('ActAnswer'),
      },
      preHandler: refuseUnprintable(office),
    },
    async (request, reply) => {
      const { stream, identity } = admittedCase(request);
      const asked = request.body as Parameters<typeof voidDocumentNo>[3]['asked'];
      const actor = `officer:${identity.account}`;
      return answerAct(office, request, reply, {
        stream,
        command: { make: (tx, state) => voidDocumentNo(office, tx, state, { stream, actor, asked }) },
      });
    },
  );
}
