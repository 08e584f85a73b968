import type { JournalEvent } from '@tuofu/server';
import { readOrdinal, writeOrdinal } from '../oracle/civil.ts';
import { clockOf, type Said, type StopFacts, say } from '../oracle/clocks.ts';
import { nthAfter } from '../oracle/work-days.ts';
import { figures, type Item } from './items.ts';

type Told = Readonly<Record<string, unknown>>;
type Day = string;

/** The civil day of an instant where the authorities sit, eight hours ahead of UTC all year. */
export const dayAt = (instant: string): Day =>
  Number(instant.slice(11, 13)) < 16 ? instant.slice(0, 10) : plus(instant.slice(0, 10), 1);
export const isKnown = (said: Said): boolean => !said.startsWith('needs');
export const workingDaysAfter = (day: Day, n: number): Said => say(nthAfter(readOrdinal(day), n));
export const plus = (day: Day, n: number): Day => writeOrdinal(readOrdinal(day) + n);
const open = (value: unknown): unknown => (value as { readonly personal: unknown }).personal;

/** A case as its log tells it to somebody who knows the law and not the program: written apart from `evolve`. */
export class Story {
  readonly item: Item;
  phase = 'none';
  applicant = '';
  office: string | null = null;
  preCheckOffice: string | null = null;
  filedOn: Day = '';
  receivedOn: Day = '';
  /** The last delivery that answered a notice served in time, else the first filing. */
  completeOn: Day = '';
  acceptedOn: Day = '';
  acceptances = 0;
  answers: Record<string, unknown> = {};
  materials = new Map<string, string>();
  waiting = new Set<string>();
  comparedOn: Day | null = null;
  findings: { id: string; field: string; verdict: string; values: string }[] = [];
  setAside = new Map<string, { values: string; officer: string }>();
  notices: { servedOn: Day; inTime: boolean; renewed: Set<string> }[] = [];
  recused = new Set<string>();
  checklist = new Map<string, { result: string; officer: string }>();
  siteChecks: { on: Day; officers: readonly string[]; result: string; notice: Story['plans'][number] | null }[] = [];
  plans: { noticeNo: string; servedOn: Day; plannedOn: Day; officers: readonly string[] }[] = [];
  orders: { noticeNo: string; servedOn: Day; dueOn: Day; reportedOn: Day | null }[] = [];
  announced: {
    noticeNo: string;
    procedure: string;
    servedOn: Day;
    from: Day;
    workingDays: number;
    endedOn: Day | null;
  }[] = [];
  rights: { noticeNo: string; party: string; toldOn: Day; requestedOn: Day | null; waivedOn: Day | null }[] = [];
  hearings: {
    noticeNo: string;
    ground: string;
    right: string | null;
    servedOn: Day;
    calledFor: Day;
    chair: string;
    replaced: boolean;
    heldOn: Day | null;
  }[] = [];
  opinions: { level: string; officer: string; proposal: string }[] = [];
  legal: { officer: string; agrees: boolean } | null = null;
  acceptedBy: string | null = null;
  asked: {
    requestNo: string;
    office: string;
    askedOn: Day;
    workingDays: number;
    silence: string;
    answered: boolean;
  }[] = [];
  extension: { grantedOn: Day; workingDays: number } | null = null;
  extensions = 0;
  lights = new Set<string>();
  /** Papers that were made when the applicant had agreed to be served electronically. */
  toServe = new Set<string>();
  /** Papers for a third party or another office, which the office hands over itself: never in the applicant's account. */
  toOthers = new Set<string>();
  /** The day on which the decision clocks were last written down. */
  derivedOn: Day = '';

  constructor(item: Item) {
    this.item = item;
  }

  isOpen(): boolean {
    return ['draft', 'received', 'correction-requested', 'accepted'].includes(this.phase);
  }

  acceptanceEnd(): Said {
    return workingDaysAfter(this.receivedOn, figures.acceptance);
  }

  stands(h: Story['hearings'][number]): boolean {
    if (h.heldOn !== null) return true;
    if (h.replaced) return false;
    return h.ground !== 'request' || !this.rights.some((r) => r.noticeNo === h.right && r.waivedOn !== null);
  }

  stops(): StopFacts[] {
    const list: StopFacts[] = [];
    for (const p of this.announced) {
      const last = workingDaysAfter(plus(p.from, -1), p.workingDays);
      const to = p.endedOn ?? (isKnown(last) ? last : null);
      const { noticeNo, servedOn, from } = p;
      list.push({ reason: p.procedure, noticeNo, servedOn, from, to, announcedWorkingDays: p.workingDays });
    }
    for (const h of this.hearings.filter((one) => this.stands(one))) {
      const day = h.heldOn ?? h.calledFor;
      const { noticeNo, servedOn } = h;
      list.push({ reason: 'hearing', noticeNo, servedOn, from: day, to: day, announcedWorkingDays: 1 });
    }
    for (const { on, notice } of this.siteChecks) {
      const [noticeNo, servedOn] = [notice?.noticeNo ?? null, notice?.servedOn ?? null];
      list.push({ reason: 'site-check', noticeNo, servedOn, from: on, to: on, announcedWorkingDays: null });
    }
    for (const o of this.orders) {
      const to = o.reportedOn !== null && o.reportedOn < o.dueOn ? o.reportedOn : o.dueOn;
      const { noticeNo, servedOn } = o;
      list.push({ reason: 'rectification', noticeNo, servedOn, from: servedOn, to, announcedWorkingDays: null });
    }
    return list;
  }

  #clock(law: 'old' | 'now', today: Day) {
    const { workingDays, from } = figures[law];
    return clockOf({
      start: from === 'acceptance' ? this.acceptedOn : this.completeOn,
      workingDays,
      stops: this.stops(),
      accepted: law === 'old' ? figures.oldExcludes : figures.nowExcludes,
      today,
      extension: this.item.extends === null ? null : this.extension,
    });
  }

  isPending(today: Day): boolean {
    return this.filedOn < figures.lawChanged && today >= figures.lawChanged;
  }

  /** 审批期限: the strict last day as of `today`; pending while the law changed, the earlier of both (licensing.md §0.4). */
  decisionEnd(today: Day): Said {
    if (!this.isPending(today)) return this.#clock(this.filedOn < figures.lawChanged ? 'old' : 'now', today).end;
    const ends = [this.#clock('old', today).end, this.#clock('now', today).end];
    const days = ends.filter(isKnown).toSorted();
    return days[0] ?? (ends[0] as Said);
  }

  /** The day on which the light of the running clock turns, where one law holds; as of `today`, since a stop of unknown end moves it on. */
  turnsOn(clock: string, light: string, today: Day): Said | null {
    const share = light === 'yellow' ? 50 : 80;
    const of = (c: ReturnType<typeof clockOf>) => (light === 'overdue' ? c.overdue : c.turns(share));
    const through = (start: Day, workingDays: number) =>
      of(clockOf({ start, workingDays, stops: [], accepted: [], today: start, extension: null }));
    if (clock === 'acceptance') return through(this.receivedOn, figures.acceptance);
    if (clock !== 'decision' || this.isPending(this.derivedOn)) return null;
    return of(this.#clock(this.filedOn < figures.lawChanged ? 'old' : 'now', today));
  }

  reviewers(): Set<string> {
    const who = new Set<string>(this.acceptedBy === null ? [] : [this.acceptedBy]);
    for (const { officer } of this.checklist.values()) who.add(officer);
    for (const f of this.findings) {
      const aside = this.setAside.get(f.id);
      if (aside?.values === f.values) who.add(aside.officer);
    }
    for (const c of [...this.siteChecks, ...this.plans]) for (const o of c.officers) who.add(o);
    for (const o of this.opinions) who.add(o.officer);
    if (this.legal) who.add(this.legal.officer);
    return who;
  }

  openFindings(): string[] {
    return this.findings
      .filter((f) => !f.verdict.startsWith('equal') && this.setAside.get(f.id)?.values !== f.values)
      .map((f) => f.field);
  }

  #renew(subjects: readonly string[]): void {
    this.comparedOn = null;
    if (this.phase === 'correction-requested') for (const s of subjects) this.notices.at(-1)?.renewed.add(s);
  }

  /** What the log says next. */
  tell(event: JournalEvent): void {
    const d = event.data as Told;
    const day = dayAt(event.at);
    const text = (name: string) => d[name] as string;
    // Deriving a written ledger anew adds no other law to it; the next act does, or the day on which the law comes into force.
    const isSameLaw =
      event.type !== 'ClocksRecomputed' ||
      d['because'] === 'new-law' ||
      this.isPending(day) === this.isPending(this.derivedOn);
    if ('clocks' in d && this.phase !== 'none' && isSameLaw) this.derivedOn = day;
    switch (event.type) {
      case 'CaseOpened':
        this.phase = 'draft';
        this.applicant = text('applicant');
        return;
      case 'AnswersSaved': {
        const saved = open(d['answers']) as Record<string, unknown>;
        const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
        const changed = Object.keys(saved).filter((k) => !same(saved[k], this.answers[k]));
        for (const k of Object.keys(saved)) {
          if (saved[k] === '') delete this.answers[k];
          else this.answers[k] = saved[k];
        }
        this.#renew(changed);
        return;
      }
      case 'ValuesPrefilled':
        for (const { field, value } of open(d['values']) as { field: string; value: unknown }[])
          this.answers[field] = value;
        this.comparedOn = null;
        return;
      case 'MaterialAttached':
        this.materials.set(text('material'), text('slot'));
        this.waiting.add(text('material'));
        this.#renew([text('slot')]);
        return;
      case 'MaterialRemoved':
        this.#renew([this.materials.get(text('material')) ?? '']);
        this.materials.delete(text('material'));
        this.waiting.delete(text('material'));
        return;
      case 'MaterialRead':
      case 'MaterialUnreadable':
        this.waiting.delete(text('material'));
        this.comparedOn = null;
        return;
      case 'FindingsRecorded': {
        this.comparedOn = day;
        const list = d['findings'] as { id: string; field: string; verdict: string; left: unknown; right: unknown }[];
        const value = (side: unknown) => (open(side) as { value: unknown }).value;
        this.findings = list.map(({ id, field, verdict, left, right }) => ({
          id,
          field,
          verdict,
          values: JSON.stringify([value(left), value(right)]),
        }));
        for (const id of [...this.setAside.keys()]) {
          const now = this.findings.find((f) => f.id === id);
          if (now?.values !== this.setAside.get(id)?.values) this.setAside.delete(id);
        }
        return;
      }
      case 'FindingSetAside': {
        const found = this.findings.find((f) => f.id === text('finding'));
        if (found) this.setAside.set(found.id, { values: found.values, officer: text('officer') });
        return;
      }
      case 'PreCheckRequested':
        this.preCheckOffice = text('office');
        return;
      case 'CaseFiled':
        this.phase = 'received';
        this.office = text('office');
        this.filedOn = day;
        this.receivedOn = day;
        this.completeOn = day;
        this.comparedOn = null;
        return;
      case 'CorrectionRequested': {
        const end = this.acceptanceEnd();
        const inTime = day <= (isKnown(end) ? end : plus(this.receivedOn, figures.acceptance));
        this.phase = 'correction-requested';
        this.notices.push({ servedOn: day, inTime, renewed: new Set() });
        return;
      }
      case 'CorrectionsDelivered':
        this.phase = 'received';
        this.receivedOn = day;
        if (this.notices.at(-1)?.inTime) this.completeOn = day;
        this.comparedOn = null;
        for (const light of [...this.lights]) if (light.startsWith('acceptance')) this.lights.delete(light);
        return;
      case 'CaseAccepted': {
        const end = this.acceptanceEnd();
        this.phase = 'accepted';
        this.acceptances += 1;
        this.acceptedOn = isKnown(end) && day > end ? this.receivedOn : day;
        this.acceptedBy = event.actor.startsWith('officer:') ? event.actor.slice(8) : null;
        this.derivedOn = day;
        return;
      }
      case 'OfficerRecused':
        this.recused.add(text('officer'));
        return;
      case 'ChecklistAnswered':
        this.checklist.set(text('item'), { result: text('result'), officer: text('officer') });
        return;
      case 'SiteCheckPlanned':
        this.plans.push({
          noticeNo: text('noticeNo'),
          servedOn: day,
          plannedOn: text('plannedOn'),
          officers: d['officers'] as string[],
        });
        return;
      case 'SiteCheckRecorded': {
        const [on, earlier] = [text('checkedOn'), this.siteChecks.at(-1)?.on ?? ''];
        // Only a notice that was there before the check is a notice of it.
        const notice = [...this.plans].reverse().find((p) => p.servedOn <= on && p.plannedOn > earlier) ?? null;
        this.siteChecks.push({ on, officers: d['officers'] as string[], result: text('result'), notice });
        this.opinions = [];
        this.legal = null;
        return;
      }
      case 'RectificationOrdered':
        this.orders.push({ noticeNo: text('noticeNo'), servedOn: day, dueOn: text('dueOn'), reportedOn: null });
        this.opinions = [];
        this.legal = null;
        return;
      case 'RectificationReported': {
        const order = this.orders.find((o) => o.noticeNo === text('noticeNo'));
        if (order) order.reportedOn = day;
        return;
      }
      case 'ProcedureAnnounced':
        this.announced.push({
          noticeNo: text('noticeNo'),
          procedure: text('procedure'),
          servedOn: day,
          from: text('from'),
          workingDays: d['workingDays'] as number,
          endedOn: null,
        });
        return;
      case 'ProcedureEnded': {
        const one = this.announced.find((p) => p.noticeNo === text('noticeNo'));
        if (one) one.endedOn = text('endedOn');
        return;
      }
      case 'HearingRightTold':
        if (text('party') === 'third-party') this.toOthers.add(text('noticeNo'));
        this.rights.push({
          noticeNo: text('noticeNo'),
          party: text('party'),
          toldOn: day,
          requestedOn: null,
          waivedOn: null,
        });
        return;
      case 'HearingRequested':
      case 'HearingWaived': {
        const right = this.rights.find((r) => r.noticeNo === text('noticeNo'));
        if (!right) return;
        if (event.type === 'HearingWaived') right.waivedOn = day;
        else [right.requestedOn, right.waivedOn] = [text('requestedOn'), null];
        return;
      }
      case 'HearingCalled': {
        const [ground, right] = [text('ground'), d['rightNoticeNo'] as string | null];
        for (const h of this.hearings)
          if (h.ground === ground && h.right === right && h.heldOn === null) h.replaced = true;
        const [calledFor, chair, noticeNo] = [text('calledFor'), text('chair'), text('noticeNo')];
        this.hearings.push({
          noticeNo,
          ground,
          right,
          servedOn: day,
          calledFor,
          chair,
          replaced: false,
          heldOn: null,
        });
        return;
      }
      case 'HearingRecorded': {
        const held = this.hearings.find((h) => h.noticeNo === text('noticeNo'));
        if (held) held.heldOn = text('heldOn');
        this.opinions = [];
        this.legal = null;
        return;
      }
      case 'OpinionGiven': {
        const at = this.item.chain.findIndex((l) => l.level === text('level'));
        const before = this.opinions.find((o) => o.level === text('level'));
        if (before && before.proposal !== text('proposal')) this.legal = null;
        const keeps = this.item.chain.slice(0, at).map((l) => l.level);
        this.opinions = this.opinions.filter((o) => keeps.includes(o.level));
        this.opinions.push({ level: text('level'), officer: text('officer'), proposal: text('proposal') });
        return;
      }
      case 'LegalOpinionGiven':
        this.legal = { officer: text('officer'), agrees: d['agrees'] as boolean };
        return;
      case 'DecisionExtended':
        this.extension = { grantedOn: day, workingDays: d['workingDays'] as number };
        this.extensions += 1;
        for (const light of [...this.lights]) if (light.startsWith('decision')) this.lights.delete(light);
        return;
      case 'OfficeAsked': {
        const [requestNo, office, silence] = [text('requestNo'), text('office'), text('silence')];
        const workingDays = d['workingDays'] as number;
        this.toOthers.add(requestNo);
        this.asked.push({ requestNo, office, askedOn: day, workingDays, silence, answered: false });
        return;
      }
      case 'OfficeAnswered': {
        const one = this.asked.find((a) => a.requestNo === text('requestNo'));
        if (one) one.answered = true;
        return;
      }
      case 'ClockNoted':
        this.lights.add(`${text('clock')}:${text('light')}`);
        return;
      case 'DocumentMade':
      case 'LicenceMade':
        {
          const number = text(event.type === 'LicenceMade' ? 'licenceNo' : 'number');
          if (this.answers['declaration.electronicService'] === true && !this.toOthers.has(number))
            this.toServe.add(number);
        }
        return;
      case 'CaseDeclined':
        this.phase = 'declined';
        return;
      case 'CaseGranted':
      case 'CancellationApproved':
        this.phase = 'granted';
        return;
      case 'CaseRefused':
        this.phase = 'refused';
        return;
      case 'CaseWithdrawn':
        this.phase = 'withdrawn';
        return;
      case 'CaseTerminated':
        this.phase = 'terminated';
        return;
      case 'FilingRecorded':
        this.phase = 'registered';
        return;
    }
  }
}
