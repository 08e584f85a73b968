import { known, type Personal } from '../personal.ts';
import type { LicenceEvent } from './events.ts';
import { firstLicence, withMade, withVersion } from './evolve-versions.ts';
import {
  type Announcement,
  type Ending,
  isLiving,
  type LicenceBody,
  type LicenceDecision,
  type LicenceState,
} from './state.ts';

/** A licence of which nothing has happened yet. */
export const initialLicence: LicenceState = { standing: 'none' };

/** The state that a licence's whole log leads to. */
export function foldLicence(events: readonly LicenceEvent[]): LicenceState {
  return events.reduce(evolveLicence, initialLicence);
}

/** What the licence is after the event. Total: an event that cannot follow from the standing leaves the licence as it is. */
export function evolveLicence(state: LicenceState, event: LicenceEvent): LicenceState {
  if (event.type === 'LicenceGranted') return state.standing === 'none' ? firstLicence(event.data) : state;
  if (event.type === 'LicenceIssued') return withMade(state, event.data);
  if (event.type === 'LicenceCancelled') return cancelled(state, event);
  if (event.type === 'LicencePaperMade' || event.type === 'LicencePaperDelivered') return withPaper(state, event);
  if (!isLiving(state)) return state;
  switch (event.type) {
    case 'LicenceVersionGranted':
      return withVersion(state, event.data);
    case 'RenewalFiled': {
      const { caseNo, filedOn, late, years } = event.data;
      return { ...state, renewal: { caseNo, filedOn, late, years }, ...dated(state, filedOn) };
    }
    case 'RenewalClosed':
      if (state.renewal?.caseNo !== event.data.caseNo) return state;
      return { ...state, renewal: null, ...dated(state, event.data.on) };
    case 'RenewalReminded':
      return { ...state, reminded: [...state.reminded, event.data.daysBefore], ...dated(state, event.data.on) };
    case 'LicenceDeemedRenewed': {
      const { caseNo, oldEnd, validTo, on } = event.data;
      // The renewal is used up: silence renews once for one filing, though its case may still be decided.
      const term = { validTo, renewal: null, deemed: { caseNo, oldEnd }, reminded: [] };
      return { ...state, ...term, ...dated(state, on) };
    }
    case 'LicenceExpired':
      return ended(state, { act: 'expired', on: event.data.on });
    case 'ConditionAttached': {
      const { condition, text, dueOn, on } = event.data;
      const attached = { condition, text: textOf(text), dueOn, standing: 'open', fellDue: false } as const;
      return { ...state, conditions: [...state.conditions, attached], ...dated(state, on) };
    }
    case 'ConditionMet':
    case 'ConditionBroken': {
      const standing = event.type === 'ConditionMet' ? 'met' : 'broken';
      const { condition } = event.data;
      const conditions = state.conditions.map((c) =>
        c.condition === condition ? { ...c, standing } : c,
      ) as typeof state.conditions;
      return { ...state, conditions, ...dated(state, event.data.on) };
    }
    case 'ConditionFellDue': {
      const { condition, on } = event.data;
      const conditions = state.conditions.map((c) => (c.condition === condition ? { ...c, fellDue: true } : c));
      return { ...state, conditions, ...dated(state, on) };
    }
    case 'AdverseActAnnounced': {
      const { facts, on, ...rest } = event.data;
      const unheard = { statedOn: null, waivedOn: null, said: [], hearing: null };
      const open = { standing: 'open', dropped: null, ...unheard } as const;
      const announcement: Announcement = { ...rest, facts: textOf(facts), announcedOn: on, ...open };
      return { ...state, announcements: [...state.announcements, announcement], ...dated(state, on, rest.noticeNo) };
    }
    case 'AdverseActDropped':
      return announced(state, event.data, () => ({ standing: 'dropped', dropped: textOf(event.data.reason) }));
    case 'HolderStatementRecorded': {
      const { kind, text, on } = event.data;
      return announced(state, event.data, ({ said }) => ({
        said: [...said, { kind, text: textOf(text), on }],
        ...(kind === 'waiver' ? { waivedOn: on } : { statedOn: on }),
      }));
    }
    case 'LicenceHearingRequested':
      return announced(state, event.data, () => ({ hearing: { requestedOn: event.data.on, heldOn: null } }));
    case 'LicenceHearingHeld': {
      const { heldOn, on, recordNo } = event.data;
      const after = announced(state, event.data, (a) => ({
        hearing: { requestedOn: a.hearing?.requestedOn ?? on, heldOn },
      }));
      return { ...after, ...dated(after, on, recordNo) };
    }
    case 'LicenceSuspended': {
      const { decisionNo, on: from, until } = event.data;
      const suspension = { decisionNo, from, until };
      return { ...decidedOn(state, event), standing: 'suspended', suspension };
    }
    case 'LicenceRestored': {
      if (state.standing !== 'suspended') return state;
      const { suspension: _, ...body } = state;
      const { on, decisionNo } = event.data;
      const decisions = decisionNo === null ? body.decisions : [...body.decisions, told(event)];
      return { ...body, decisions, ...dated(body, on, decisionNo), standing: 'in-force' };
    }
    case 'LicenceWithdrawn':
      return ended(decidedOn(state, event), { act: 'withdrawn', on: event.data.on });
    case 'LicenceAnnulled':
      return ended(decidedOn(state, event), { act: 'annulled', on: event.data.on });
    case 'LicenceRevoked':
      return ended(decidedOn(state, event), { act: 'revoked', on: event.data.on });
    case 'LicenceSucceeded': {
      const { licence, licenceNo, on } = event.data;
      return ended(state, { act: 'succeeded', on, successor: { licence, licenceNo } });
    }
  }
}

type Body = LicenceBody & { readonly standing: 'in-force' | 'suspended' };

const textOf = (text: Personal<string>): string | null => known(text) ?? null;

/** What was decided, without the journal's own marks on it. */
const told = ({ type, data }: LicenceDecision): LicenceDecision => ({ type, data }) as LicenceDecision;

/** The day of the act, and the number of its paper. */
function dated(state: LicenceBody, on: LicenceBody['lastOn'], number: string | null = null) {
  const lastOn = on > state.lastOn ? on : state.lastOn;
  return number === null ? { lastOn } : { lastOn, numbers: [...state.numbers, number] };
}

function announced<S extends LicenceBody>(
  state: S,
  { noticeNo, on }: { readonly noticeNo: string; readonly on: LicenceBody['lastOn'] },
  change: (before: Announcement) => Partial<Announcement>,
): S {
  const announcements = state.announcements.map((a) =>
    a.noticeNo === noticeNo && a.standing === 'open' ? { ...a, ...change(a) } : a,
  );
  return { ...state, announcements, ...dated(state, on) };
}

function decidedOn<S extends LicenceBody>(
  state: S,
  decision: Exclude<LicenceDecision, { type: 'LicenceRestored' | 'LicenceCancelled' }>,
): S {
  const { data } = decision;
  const after = announced(state, data, () => ({ standing: 'decided' }));
  return { ...after, decisions: [...after.decisions, told(decision)], ...dated(after, data.on, data.decisionNo) };
}

/** Papers are made and delivered whatever has become of the licence meanwhile; each once. */
function withPaper(
  state: LicenceState,
  event: Extract<LicenceEvent, { type: 'LicencePaperMade' | 'LicencePaperDelivered' }>,
): LicenceState {
  if (state.standing === 'none') return state;
  const { number, on } = event.data;
  if (event.type === 'LicencePaperMade') {
    if (state.papers.some((p) => p.number === number)) return state;
    const { document, file, size } = event.data;
    return {
      ...state,
      papers: [...state.papers, { document, number, file, size, delivered: [] }],
      ...dated(state, on),
    };
  }
  const { channel, deliveredAt: at } = event.data;
  const papers = state.papers.map((p) =>
    p.number !== number || p.delivered.some((d) => d.channel === channel)
      ? p
      : { ...p, delivered: [...p.delivered, { channel, at }] },
  );
  return { ...state, papers, ...dated(state, on) };
}

function ended(state: Body, ending: Ending): LicenceState {
  return { ...bodyOf(state), ...dated(state, ending.on), standing: 'ended', ending };
}

function cancelled(
  state: LicenceState,
  decision: Extract<LicenceDecision, { type: 'LicenceCancelled' }>,
): LicenceState {
  if (state.standing === 'none' || state.standing === 'cancelled') return state;
  const ending = state.standing === 'ended' ? state.ending : null;
  const { ground, recordNo, on } = decision.data;
  return {
    ...bodyOf(state),
    decisions: [...state.decisions, told(decision)],
    ...dated(state, on, recordNo),
    standing: 'cancelled',
    ending,
    cancellation: { ground, recordNo, on },
  };
}

/** What stays of a licence whatever became of it. */
function bodyOf(state: LicenceBody): LicenceBody {
  const { office, item, demo, validFrom, validTo, versions, renewal, deemed, reminded } = state;
  const { conditions, announcements, decisions, numbers, papers, lastOn } = state;
  const term = { office, item, demo, validFrom, validTo, versions, renewal, deemed, reminded };
  return { ...term, conditions, announcements, decisions, numbers, papers, lastOn };
}
