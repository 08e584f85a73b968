import type { Actor, LicenceCommand, LicencePaper, Refusal } from '@tuofu/domain';
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import { inPlaceOf } from '../../access/acting.ts';
import { actorOf } from '../../access/identity.ts';
import { answers } from '../../answers/answers.ts';
import { documentNoOf } from '../../cases/numbers.ts';
import { officeOf } from '../../city/profile.ts';
import { bodyDigest, idempotencyKey, versionSeen } from '../../http/act.ts';
import { refused } from '../../http/answer.ts';
import { refuseUnprintable } from '../../http/refuse-unprintable.ts';
import { banAfterAnnulment } from '../../licences/ban-after-annulment.ts';
import { represents } from '../../licences/held-licence.ts';
import { actOnLicence } from '../../licences/licence-desk.ts';
import type { Office } from '../../office/office.ts';
import { ActHeaders } from '../schemas.ts';
import { admittedLicence, LicenceParams } from './admitted.ts';
import * as bodies from './bodies.ts';

/** One act on a licence: its address, what is sent, the paper it numbers, and the command it becomes. */
type ActRoute = {
  readonly path: string;
  readonly summary: string;
  readonly body: TSchema;
  /** The paper that the act numbers, gap-free, in its own transaction. */
  readonly paper?: LicencePaper;
  /** Accounts in the body that must be officers of the acting office. */
  // biome-ignore lint/suspicious/noExplicitAny: the body has passed the schema of the same row
  readonly officers?: (body: any) => readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the body has passed the schema of the same row
  readonly command: (body: any, no: string) => LicenceCommand;
};

/** What may be done to a licence after its grant (行政许可法第八条、第六十九条、第七十条; 行政处罚法第九条、第四十四条、第六十三条). */
export const LICENCE_ACTS: readonly ActRoute[] = [
  {
    path: 'conditions',
    summary: 'Attach a condition with its last day, on the day of the decision',
    body: bodies.ConditionBody,
    command: (body) => ({ type: 'AttachCondition', ...body }),
  },
  {
    path: 'condition-outcomes',
    summary: 'Record that a condition was met, or broken after its last day',
    body: bodies.ConditionOutcomeBody,
    command: ({ condition, outcome, text }) =>
      outcome === 'met'
        ? { type: 'RecordConditionMet', condition, evidence: text }
        : { type: 'RecordConditionBroken', condition, facts: text },
  },
  {
    path: 'announcements',
    summary: 'Announce an act against the holder, with facts, article and rights (事先告知)',
    body: bodies.AnnouncementBody,
    paper: 'licence-notice',
    command: (body, noticeNo) => ({ type: 'AnnounceAct', noticeNo, ...body }),
  },
  {
    path: 'dropped-announcements',
    summary: 'Give an announced act up; the holder is told',
    body: bodies.DropBody,
    command: (body) => ({ type: 'DropAct', ...body }),
  },
  {
    path: 'statements',
    summary: 'Make a statement on what was announced, or give it up (陈述、申辩)',
    body: bodies.StatementBody,
    command: (body) => ({ type: 'RecordHolderStatement', ...body }),
  },
  {
    path: 'hearing-requests',
    summary: 'Ask for a hearing on what was announced (要求听证)',
    body: bodies.NoticeBody,
    command: (body) => ({ type: 'RequestHearing', ...body }),
  },
  {
    path: 'hearings',
    summary: 'Record the hearing (听证笔录)',
    body: bodies.HearingBody,
    paper: 'licence-hearing-record',
    officers: (body) => [body.chair],
    command: (body, recordNo) => ({ type: 'RecordHearing', recordNo, ...body }),
  },
  {
    path: 'suspension',
    summary: 'Suspend the licence for a time (暂扣)',
    body: bodies.SuspensionBody,
    paper: 'suspension-decision',
    command: (body, decisionNo) => ({ type: 'SuspendLicence', decisionNo, ...body }),
  },
  {
    path: 'restoration',
    summary: 'Restore a suspended licence before its time (发还)',
    body: bodies.RestorationBody,
    paper: 'restoration-decision',
    command: (body, decisionNo) => ({ type: 'RestoreLicence', decisionNo, ...body }),
  },
  {
    path: 'withdrawal',
    summary: 'Withdraw a lawful licence for the public interest, with compensation (撤回)',
    body: bodies.WithdrawalBody,
    paper: 'withdrawal-decision',
    command: (body, decisionNo) => ({ type: 'WithdrawLicence', decisionNo, ...body }),
  },
  {
    path: 'annulment',
    summary: 'Annul a licence that was granted wrongly; also by the authority above (撤销)',
    body: bodies.AnnulmentBody,
    paper: 'annulment-decision',
    command: (body, decisionNo) => ({ type: 'AnnulLicence', decisionNo, ...body }),
  },
  {
    path: 'revocation',
    summary: 'Revoke the licence as a penalty (吊销)',
    body: bodies.RevocationBody,
    paper: 'revocation-decision',
    command: (body, decisionNo) => ({ type: 'RevokeLicence', decisionNo, ...body }),
  },
  {
    path: 'cancellation',
    summary: 'Close the licence with its own record (注销)',
    body: bodies.CancellationBody,
    paper: 'cancellation-record',
    command: ({ caseNo = '', ...body }, recordNo) => ({ type: 'CancelLicence', recordNo, caseNo, ...body }),
  },
];

/** The acts on a licence, one address each, from one table. */
export function licenceActRoutes(app: FastifyInstance, office: Office): void {
  for (const act of LICENCE_ACTS) {
    app.post(
      `/api/licences/:licence/${act.path}`,
      {
        schema: {
          summary: act.summary,
          tags: ['licence'],
          params: LicenceParams,
          headers: ActHeaders,
          body: act.body,
          response: answers('LicenceActAnswer'),
        },
        preHandler: refuseUnprintable(office),
      },
      async (request, reply) => {
        const { licence, identity } = admittedLicence(request);
        const key = idempotencyKey(request);
        if (key === undefined) return refused(reply, { code: 'IDEMPOTENCY_KEY_MISSING', facts: {} });
        const expected = versionSeen(request);
        if (expected === 'unfit') return refused(reply, { code: 'BODY_INVALID', facts: { at: ['if-match'] } });
        const own = actorOf(identity);
        const seat = officeOf(office.profile, own.role === 'officer' ? own.office : licence.state.office);
        const strange = strangersNamed(office, act, request.body, seat.code);
        if (strange) return refused(reply, strange);
        let number: string | null = null;
        const handle = (actor: Actor) =>
          actOnLicence(office.licences, office.journal, {
            authority: office.profile.city.authority,
            stream: licence.stream,
            ...(expected === undefined ? {} : { expected }),
            async act(tx) {
              number = act.paper ? await documentNoOf(office, tx, seat, act.paper) : null;
              const command = act.command(request.body, number ?? '');
              return { actor, command, representsHolder: represents(identity, licence.row) };
            },
            alongside: banAfterAnnulment(office, actor, licence),
            once: {
              key,
              account: identity.account,
              bodyDigest: bodyDigest(request, undefined),
              answer: (after, version) => ({
                status: 200,
                answer: { licence: licence.stream, version, standing: after.standing, number },
              }),
            },
          });
        let handled = await handle(own);
        for (const actor of inPlaceOf(office, identity, own)) {
          if (handled.ok || handled.refusal.code !== 'NO_DUTY') break;
          handled = await handle(actor);
        }
        if (!handled.ok) return refused(reply, handled.refusal);
        if ('replay' in handled)
          return reply.code(handled.replay.status).header('idempotent-replay', 'true').send(handled.replay.answer);
        const { version, state } = handled.loaded;
        return reply
          .header('etag', `"${version}"`)
          .send({ licence: licence.stream, version, standing: state.standing, number });
      },
    );
  }
}

/** Why the officers named in the body may not be: they are none of the acting office. */
export function strangersNamed(office: Office, act: ActRoute, body: unknown, seat: string): Refusal | undefined {
  const strangers = (act.officers?.(body) ?? []).filter(
    (account) => !office.profile.officers.some((o) => o.account === account && o.office === seat),
  );
  return strangers.length > 0 ? { code: 'NOT_AN_OFFICER', facts: { accounts: strangers } } : undefined;
}
