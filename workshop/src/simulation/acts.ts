import type { Actor, CaseCommand, CaseKind } from '@tuofu/domain';
import {
  actOnLicence,
  actorName,
  allocateDocumentNo,
  banAfterAnnulment,
  compareAndRecord,
  consequencesOf,
  documentNoOf,
  findLicence,
  type JsonObject,
  licenceAskedAbout,
  licenceNumbers,
  licenceValues,
  type NumberedCommand,
  type Office,
  officeOf,
  registerOf,
} from '@tuofu/server';
import { authority, profile } from './city.ts';
import type { LicenceWish } from './licence-wishes.ts';
import { firmCode, type Wish } from './wishes.ts';

/** A request as it is sent, once or more often, to whichever process. */
export type Request = {
  readonly key: string;
  readonly account: string;
  readonly actor: Actor;
  /** Of the case or the licence that it is about. */
  readonly stream: string;
  readonly body: string;
  readonly type: string;
  readonly expected: number | undefined;
  readonly send: (office: Office, request: Request) => Promise<Outcome>;
};

/** What came of it. */
export type Outcome =
  | {
      readonly ok: true;
      readonly answer: JsonObject;
      readonly events: readonly { readonly type: string }[];
    }
  | { readonly ok: true; readonly replay: { readonly answer: JsonObject } }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** Acts that ask the registers, as the routes do: bans, and the licence that the case is about. */
const ASKS: readonly string[] = ['FileCase', 'GrantCase', 'ApproveCancellation'];
/** Firms that an applicant may act for; a stranger acts for none. */
const holders: readonly string[] = ['zhou', 'wu'];

/** An act in a case, with its numbers taken in the transaction of the act. */
export function actInCase(wish: Wish, compareFirst: boolean): Request['send'] {
  return async (office, { stream, actor, key, account, body, expected }) => {
    if (compareFirst)
      await compareAndRecord(office, { stream, requester: actorName(actor), occasionOf: () => 'decision' });
    const register = ASKS.includes(wish.type)
      ? await registerOf(office, (await office.cases.load(authority, stream)).state, [firmCode])
      : undefined;
    const answerOf = (version: number, phase: string): JsonObject => ({ case: stream, version, phase });
    const handled = await office.cases.handle({
      authority,
      stream,
      actor,
      command: commandOf(wish, office),
      ...(expected === undefined ? {} : { expected }),
      ...(register ? { register } : {}),
      alongside: consequencesOf(office, stream, actor),
      once: {
        key,
        account,
        bodyDigest: body,
        answer: ({ version, state }) => ({ status: 200, answer: answerOf(version, state.phase) }),
      },
    });
    if (!handled.ok || 'replay' in handled) return handled;
    const { loaded, events } = handled;
    return { ok: true, answer: answerOf(loaded.version, loaded.state.phase), events };
  };
}

function commandOf({ type, paper, make }: Wish, office: Office): CaseCommand | NumberedCommand {
  if (type === 'FileCase')
    return { make: async (tx) => make(`990203-2026-${await tx.nextNumber(authority, 'case:990203', 2026)}`) };
  if (type === 'GrantCase')
    return {
      async make(tx, now) {
        if (!('office' in now) || now.office === undefined) return make('无 无 无');
        const decisionNo = await allocateDocumentNo(office, tx, now, 'decision-grant');
        const { licenceNo, eLicenceId } = await licenceNumbers(office, tx, now);
        return make(`${decisionNo} ${licenceNo} ${eLicenceId}`);
      },
    };
  if (!paper) return make('');
  return {
    make: async (tx, now) => {
      const filed = 'office' in now && now.office !== undefined;
      return make(filed ? await allocateDocumentNo(office, tx, now, paper) : '');
    },
  };
}

/** An application is opened: a first one, or one about a licence, which then says what the form begins with. */
export function openApplication(o: {
  readonly item: string;
  readonly kind: CaseKind;
  readonly licence: string | null;
}): Request['send'] {
  const { item, kind, licence } = o;
  return async (office, { stream, actor, key, account, body }) => {
    const about = licence === null ? undefined : await findLicence(office, licence);
    const { definition } = office.releases.byDigest(`release-${item}`).release;
    const asked = about && (await licenceAskedAbout(office, about.stream, kind, null));
    const prefilled = about ? { prefilled: await licenceValues(office, about, kind, definition) } : {};
    const answerOf = (version: number, phase: string): JsonObject => ({ case: stream, version, phase });
    const handled = await office.cases.handle({
      authority,
      stream,
      actor,
      register: { bans: [], licence: asked ?? null },
      command: { type: 'OpenCase', item, release: `release-${item}`, kind, licence, ...prefilled },
      once: {
        key,
        account,
        bodyDigest: body,
        answer: ({ version, state }) => ({ status: 200, answer: answerOf(version, state.phase) }),
      },
    });
    if (!handled.ok || 'replay' in handled) return handled;
    const { loaded, events } = handled;
    return { ok: true, answer: answerOf(loaded.version, loaded.state.phase), events };
  };
}

/** An act on a licence, as its route does it: numbered in its transaction, with the ban that an annulment brings. */
export function actWithLicence({ paper, make }: LicenceWish): Request['send'] {
  return async (office, { stream, actor, key, account, body, expected }) => {
    const found = await findLicence(office, stream);
    if (!found) return { ok: false, refusal: { code: 'NOT_FOUND' } };
    const seat = officeOf(profile, actor.role === 'officer' ? actor.office : found.state.office);
    const answerOf = (version: number, standing: string): JsonObject => ({ licence: stream, version, standing });
    const handled = await actOnLicence(office.licences, office.journal, {
      authority,
      stream,
      ...(expected === undefined ? {} : { expected }),
      async act(tx) {
        const command = make(paper ? await documentNoOf(office, tx, seat, paper) : '');
        return { actor, command, representsHolder: actor.role === 'applicant' && holders.includes(actor.account) };
      },
      alongside: banAfterAnnulment(office, actor, found),
      once: {
        key,
        account,
        bodyDigest: body,
        answer: (after, version) => ({ status: 200, answer: answerOf(version, after.standing) }),
      },
    });
    if (!handled.ok || 'replay' in handled) return handled;
    const { loaded, events } = handled;
    return { ok: true, answer: answerOf(loaded.version, loaded.state.standing), events };
  };
}
