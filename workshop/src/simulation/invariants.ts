import { type CaseEvent, foldCase } from '@tuofu/domain';
import type { JournalEvent } from '@tuofu/server';
import { officers } from './city.ts';
import { checklist, figures, slots } from './items.ts';
import type { Answered, Run, SimulatedCase } from './simulate.ts';
import { dayAt, isKnown, plus, Story, workingDaysAfter } from './story.ts';

/** A sentence of law or of the house that held nowhere else than it should, with what broke it. */
export type Broken = { readonly invariant: string; readonly fact: string };
type Wrong = string | undefined;
type Told = { readonly event: JournalEvent; readonly day: string; readonly of: SimulatedCase };

/** Sentences about one event and the story before it. */
const ofEvents: Readonly<Record<string, (before: Story, told: Told) => Wrong>> = {
  'nothing is decided while a procedure of article 45 runs (行政许可法第四十五条)': (s, { event }) =>
    isDecision(event) ? s.announced.find((p) => p.endedOn === null)?.noticeNo : undefined,

  'nothing is decided while a hearing is called, asked for or may still be asked for (行政许可法第四十六至四十八条)': (
    s,
    { event, day },
  ) => {
    if (!isDecision(event)) return undefined;
    const called = s.hearings.find((h) => h.heldOn === null && s.stands(h));
    const right = s.rights.find((r) => {
      if (r.waivedOn !== null) return false;
      if (r.requestedOn !== null) return !s.hearings.some((h) => h.right === r.noticeNo && h.heldOn !== null);
      const until = workingDaysAfter(r.toldOn, 5);
      return day <= (isKnown(until) ? until : plus(r.toldOn, 15));
    });
    return called?.noticeNo ?? right?.noticeNo;
  },

  'nothing is decided while an office that was asked may still answer (行政许可法第二十六、三十四条)': (
    s,
    { event, day },
  ) => {
    if (!isDecision(event)) return undefined;
    return s.asked.find((a) => {
      if (a.answered) return false;
      const until = workingDaysAfter(a.askedOn, a.workingDays);
      return a.silence === 'waits' || day <= (isKnown(until) ? until : plus(a.askedOn, 2 * a.workingDays + 14));
    })?.requestNo;
  },

  'nothing is decided before every level has given its view, and the legal check where the item wants one (行政许可法第三十八条)':
    (s, { event }) => {
      if (!isDecision(event)) return undefined;
      const open = s.item.chain.find((l) => !s.opinions.some((o) => o.level === l.level));
      return open?.level ?? (s.item.legalCheck && s.legal === null ? 'legal check' : undefined);
    },

  'nothing is decided while the applicant still has time to put right what was found (licensing.md §1.2 T11)': (
    s,
    { event, day },
  ) => (isDecision(event) ? s.orders.find((o) => o.reportedOn === null && day <= o.dueOn)?.noticeNo : undefined),

  'nothing is granted against a view, a failed site check, an unmet line, an open difference or a gap (行政许可法第三十四、三十八条)':
    (s, { event, day, of }) => {
      if (event.type !== 'CaseGranted') return undefined;
      if (s.opinions.some((o) => o.proposal === 'refuse') || s.legal?.agrees === false) return 'a view against it';
      if (s.siteChecks.at(-1)?.result === 'failed') return 'the last site check failed';
      if (s.answers['premises.mode'] === 'petrol-station' && s.siteChecks.length === 0) return 'nobody saw the place';
      const lines = checklist.filter((l) => {
        const result = s.checklist.get(l.item)?.result;
        return result !== 'met' && !(result === 'not-applicable' && l.mayNotApply);
      });
      if (lines.length > 0) return `line ${lines[0]?.item}`;
      if (s.comparedOn !== day) return `compared on ${s.comparedOn}`;
      if (s.openFindings().length > 0) return `open: ${s.openFindings()}`;
      const gaps = ['company.name', 'company.uscc', 'premises.address', 'goods'].filter(
        (f) => s.answers[f] === undefined,
      );
      const has = [...s.materials.values()].includes(slots.must);
      return gaps.length > 0 || !has ? `${of.stream} lacks ${gaps} ${has ? '' : slots.must}` : undefined;
    },

  'a refusal rests on unmet lines of the checklist (行政许可法第三十八条第二款)': (s, { event }) => {
    if (event.type !== 'CaseRefused') return undefined;
    const reasons = (event.data['reasons'] as { personal: { checklistItem: string }[] }).personal;
    if (reasons.length === 0) return 'no reason';
    return reasons.find((r) => s.checklist.get(r.checklistItem)?.result !== 'not-met')?.checklistItem;
  },

  'a second correction names only what was delivered anew (行政许可法第三十二条第一款第四项、第七十二条)': (
    s,
    { event },
  ) => {
    if (event.type !== 'CorrectionRequested' || s.notices.length === 0) return undefined;
    const renewed = s.notices.at(-1)?.renewed ?? new Set();
    const defects = (event.data['defects'] as { personal: { subject: string }[] }).personal;
    return defects.find((d) => !renewed.has(d.subject.replace(/\[.*$/, '')))?.subject;
  },

  'the one notice names everything that is missing (行政许可法第三十二条第一款第四项)': (s, { event }) => {
    if (event.type !== 'CorrectionRequested' || s.notices.length > 0) return undefined;
    const subjects = (event.data['defects'] as { personal: { subject: string }[] }).personal.map((d) => d.subject);
    if (subjects.length === 0) return 'nothing';
    const missing = [
      ...['company.name', 'company.uscc', 'premises.address', 'premises.mode', 'goods'].filter(
        (f) => s.answers[f] === undefined,
      ),
      ...([...s.materials.values()].includes(slots.must) ? [] : [slots.must]),
    ];
    return missing.find((m) => !subjects.includes(m));
  },

  'silence accepts or records only when five working days are over, and never where the calendar is not loaded (行政许可法第三十二条第一款第四项)':
    (s, { event, day }) => {
      const byItself = /^(CaseAccepted|FilingRecorded)$/.test(event.type) && event.actor.startsWith('machine:');
      if (!byItself && event.data['deemed'] !== true) return undefined;
      const end = s.acceptanceEnd();
      return isKnown(end) && day > end ? undefined : `on ${day}, received ${s.receivedOn}, limit ${end}`;
    },

  'what silence has accepted is accepted as of the day of receipt, whoever writes it down (行政许可法第三十二条第一款第四项)':
    (s, { event, day }) => {
      if (event.type !== 'CaseAccepted' && event.type !== 'FilingRecorded') return undefined;
      const end = s.acceptanceEnd();
      const silent = isKnown(end) && day > end;
      const said = event.data[event.type === 'CaseAccepted' ? 'acceptedOn' : 'registeredOn'];
      const right = silent ? s.receivedOn : day;
      return said === right && event.data['deemed'] === silent ? undefined : `${said} instead of ${right}`;
    },

  'once silence has accepted nothing is asked for and nothing is declined (行政许可法第三十二条第一款第四项)': (
    s,
    { event, day },
  ) => {
    if (event.type !== 'CorrectionRequested' && event.type !== 'CaseDeclined') return undefined;
    const end = s.acceptanceEnd();
    return isKnown(end) && day > end ? `${event.type} on ${day}, silent since ${end}` : undefined;
  },

  'a correction notice is in time when it is served within the limit (行政许可法第三十二条第一款第四项)': (
    s,
    { event, day },
  ) => {
    if (event.type !== 'CorrectionRequested') return undefined;
    const end = s.acceptanceEnd();
    const inTime = day <= (isKnown(end) ? end : plus(s.receivedOn, figures.acceptance));
    return event.data['inTime'] === inTime ? undefined : `${event.data['inTime']} on ${day}, limit ${end}`;
  },

  'an application is accepted once (行政许可法第三十二条)': (s, { event }) =>
    event.type === 'CaseAccepted' && s.acceptances > 0 ? s.acceptedOn : undefined,

  'who is recused does nothing in the case any more (行政许可法第七十四条；公务员法第七十六条)': (s, { event }) => {
    const [role, account] = event.actor.split(':') as [string, string];
    if (role === 'officer' && s.recused.has(account)) return `${event.type} by ${account}`;
    const list = event.type.startsWith('SiteCheck') ? (event.data['officers'] as string[]) : [];
    const chair = event.type === 'HearingCalled' ? [event.data['chair'] as string] : [];
    return [...list, ...chair].find((o) => s.recused.has(o));
  },

  'nobody acts who is not of the office, or not of the office that was asked (行政许可法第二十二至二十四条)': (
    s,
    { event },
  ) => {
    const [role, account] = event.actor.split(':') as [string, string];
    if (role !== 'officer') return undefined;
    const { office } = officers.get(account) ?? { office: 'nowhere' };
    const asked = event.type === 'OfficeAnswered' && s.asked.some((a) => a.office === office);
    const mine = event.type === 'PreCheckAdvised' ? s.preCheckOffice : s.office;
    return asked || office === mine ? undefined : `${event.type} by ${account} of ${office}, not ${mine}`;
  },

  'each act is done by who has the duty for it (行政许可法第二十二、四十二条)': (s, { event }) => {
    const [role, account] = event.actor.split(':') as [string, string];
    if (role === 'applicant') {
      if (s.phase !== 'none' && account !== s.applicant) return `${event.type} by the stranger ${account}`;
      return byApplicant.has(event.type) ? undefined : `${event.type} by the applicant`;
    }
    if (role === 'machine') return byMachine.has(event.type) ? undefined : `${event.type} by a machine`;
    const duty =
      event.type === 'OpinionGiven'
        ? s.item.chain.find((l) => l.level === event.data['level'])?.duty
        : dutyOf.get(event.type);
    if (duty === undefined) return `${event.type} is no officer's act`;
    const has = officers.get(account)?.duties ?? [];
    return duty === 'any' || has.includes(duty as never) ? undefined : `${event.type} by ${account}`;
  },

  'a machine never burdens anybody (行政许可法第三十八条；licensing.md §1.6)': (_, { event }) =>
    event.actor.startsWith('machine:') && burdens.has(event.type) ? event.type : undefined,

  'a place is seen by two officers at least (行政许可法第三十四条第三款)': (_, { event }) => {
    if (!event.type.startsWith('SiteCheck')) return undefined;
    const who = new Set(event.data['officers'] as string[]);
    return who.size < 2 ? [...who].join() : undefined;
  },

  'who chairs a hearing does not review the case, before it or after it (行政许可法第四十八条第一款第三项)': (
    s,
    { event },
  ) => {
    if (event.type === 'HearingCalled') {
      const chair = event.data['chair'] as string;
      return s.reviewers().has(chair) ? chair : undefined;
    }
    const reviewing = reviews.has(event.type) ? [event.actor.split(':')[1] as string] : [];
    const onSite = event.type.startsWith('SiteCheck') ? (event.data['officers'] as string[]) : [];
    return s.phase === 'accepted'
      ? [...reviewing, ...onSite].find((o) => s.hearings.some((h) => h.chair === o && s.stands(h)))
      : undefined;
  },

  'a hearing is called seven days before it is held, and held by its chair not before its day (行政许可法第四十八条)': (
    s,
    { event, day },
  ) => {
    if (event.type === 'HearingCalled') {
      const earliest = workingDaysAfter(day, 7);
      const called = event.data['calledFor'] as string;
      return called >= (isKnown(earliest) ? earliest : plus(day, 7)) ? undefined : `${called}, told on ${day}`;
    }
    if (event.type !== 'HearingRecorded') return undefined;
    const hearing = s.hearings.find((h) => h.noticeNo === event.data['noticeNo']);
    if (!hearing || hearing.replaced || hearing.heldOn !== null) return 'no such hearing';
    if (event.actor !== `officer:${hearing.chair}`) return `recorded by ${event.actor}`;
    const held = event.data['heldOn'] as string;
    return held < hearing.calledFor || held > day ? `held ${held}, called for ${hearing.calledFor}` : undefined;
  },

  'a hearing is asked for within five working days of being told (行政许可法第四十七条)': (s, { event, day }) => {
    if (event.type !== 'HearingRequested') return undefined;
    const right = s.rights.find((r) => r.noticeNo === event.data['noticeNo']);
    if (!right) return 'of no right';
    const until = workingDaysAfter(right.toldOn, 5);
    const asked = event.data['requestedOn'] as string;
    if (asked > day || asked < right.toldOn) return `asked ${asked}, told ${right.toldOn}`;
    return isKnown(until) && asked > until ? `asked ${asked}, until ${until}` : undefined;
  },

  'the limit is extended once, where the item allows it, before it ends (行政许可法第四十二条)': (
    s,
    { event, day },
  ) => {
    if (event.type !== 'DecisionExtended') return undefined;
    if (s.extensions > 0 || s.item.extends === null) return 'not allowed';
    const end = s.decisionEnd(day);
    return isKnown(end) && day > end ? `on ${day}, ended ${end}` : undefined;
  },

  'nothing is announced backwards, and nothing that the item does not know (行政许可法第四十五条)': (
    s,
    { event, day },
  ) => {
    if (event.type !== 'ProcedureAnnounced') return undefined;
    const { procedure, from } = event.data as { procedure: string; from: string };
    if (s.announced.some((p) => p.procedure === procedure && p.endedOn === null)) return `${procedure} runs already`;
    return from < day || !['expert-review', 'testing'].includes(procedure) ? `${procedure} from ${from}` : undefined;
  },

  'an ended case gets no further act but its papers (行政许可法第三十八、四十四条)': (s, { event }) =>
    s.phase === 'none' || s.isOpen() || papers.has(event.type) ? undefined : `${event.type} after ${s.phase}`,

  'each light is told once, and never before its day (licensing.md §1.3)': (s, { event, day }) => {
    if (event.type !== 'ClockNoted') return undefined;
    const { clock, light } = event.data as { clock: string; light: string };
    if (s.lights.has(`${clock}:${light}`)) return `${clock} ${light} twice`;
    const turns = s.turnsOn(clock, light, day);
    return turns !== null && day < turns ? `${clock} ${light} on ${day}, turns ${turns}` : undefined;
  },
};

/** Sentences about one event and the story after it. */
const afterEvents: Readonly<Record<string, (after: Story, told: Told) => Wrong>> = {
  'the strict date is that of the second implementation: only stops with a notice served in time count (行政许可法第四十二、四十五条；licensing.md §0.4)':
    (s, { event, day }) => {
      if (s.acceptedOn === '' || !('clocks' in event.data) || event.type === 'ClocksRecomputed') return undefined;
      const all = event.data['clocks'] as Derived[];
      const said = endOf(all.find((c) => c.clock === 'decision' && c.reading === 'strict' && c.limit === 'statutory'));
      const right = s.decisionEnd(day);
      return said === right ? undefined : `${event.type} says ${said}, the oracle ${right}`;
    },
  'the limits for acceptance and issue are those of the second implementation (行政许可法第三十二、四十四条)': (
    s,
    { event, day },
  ) => {
    if (!('clocks' in event.data)) return undefined;
    const all = event.data['clocks'] as Derived[];
    const of = (name: string) => all.find((c) => c.clock === name);
    const receipt = event.type === 'CaseFiled' || event.type === 'CorrectionsDelivered';
    if (receipt && endOf(of('acceptance')) !== s.acceptanceEnd()) return `acceptance ${endOf(of('acceptance'))}`;
    const decided = isDecision(event) || event.type === 'CancellationApproved';
    const issue = workingDaysAfter(day, figures.issue);
    return decided && endOf(of('issue')) !== issue ? `issue ${endOf(of('issue'))}, not ${issue}` : undefined;
  },
};

/** Sentences about a case at rest. */
const atRest: Readonly<Record<string, (s: Story, of: SimulatedCase, run: Run, log: readonly JournalEvent[]) => Wrong>> =
  {
    'silence has accepted or recorded by the first look after the limit (行政许可法第三十二条第一款第四项)': (
      s,
      _,
      run,
    ) => {
      const end = s.acceptanceEnd();
      return s.phase === 'received' && isKnown(end) && run.today > end
        ? `received ${s.receivedOn}, ${run.today}`
        : undefined;
    },
    'every light that has turned was told (licensing.md §1.3)': (s, _, run) => {
      const clock = s.phase === 'received' ? 'acceptance' : s.phase === 'accepted' ? 'decision' : null;
      if (clock === null) return undefined;
      return ['yellow', 'red', 'overdue'].find((light) => {
        const turns = s.turnsOn(clock, light, run.today);
        return turns !== null && isKnown(turns) && turns <= run.today && !s.lights.has(`${clock}:${light}`);
      });
    },
    'the log replays to the state that was acted upon': (_, of, run, log) => {
      const live = run.live.get(of.stream);
      const replayed = foldCase(JSON.parse(JSON.stringify(log)) as readonly CaseEvent[]);
      return JSON.stringify(live?.state) === JSON.stringify(replayed) && live?.version === log.length
        ? undefined
        : `version ${live?.version} of ${log.length}`;
    },
    'the row of the lists says what the log says': (s, of, run, log) => {
      const row = run.store.caseRows.get(of.stream);
      if (!row) return log.length > 0 ? 'no row' : undefined;
      if (row.phase !== s.phase || row.version !== log.length) return `${row.phase} ${row.version}, ${s.phase}`;
      const due =
        s.phase === 'received' ? s.acceptanceEnd() : s.phase === 'accepted' ? s.decisionEnd(s.derivedOn) : null;
      if (due === null) return undefined;
      const right = isKnown(due) ? due : null;
      return row.dueStrict === right ? undefined : `due ${row.dueStrict}, not ${right}`;
    },
    'every numbered paper is made exactly once and reaches the account exactly once (行政许可法第三十二、三十八、四十四条)':
      (s, _, __, log) => {
        const given = log.flatMap(numbersOf);
        const made = log.filter((e) => e.type === 'DocumentMade' || e.type === 'LicenceMade').map(madeOf);
        const served = log.filter((e) => e.type === 'DocumentDelivered' && e.data['channel'] === 'account');
        for (const number of given) {
          const times = made.filter((n) => n === number).length;
          if (times !== 1) return `${number} made ${times} times`;
          const reached = served.filter((e) => e.data['number'] === number).length;
          if (reached > 1 || (reached === 0 && s.toServe.has(number))) return `${number} served ${reached} times`;
          if (reached > 0 && s.toOthers.has(number)) return `${number} is for somebody else`;
        }
        return made.find((n) => !given.includes(n));
      },
  };

/** Sentences about the whole office at rest. */
const ofOffice: Readonly<Record<string, (run: Run, keys: ReadonlyMap<string, readonly Answered[]>) => Wrong>> = {
  'no acknowledged act is lost': (run) => {
    for (const a of run.answered) {
      if (a.outcome !== 'done') continue;
      const { version } = a.answer as { version: number };
      const log = run.store.streams.get(a.stream)?.events ?? [];
      const there = log.slice(version - a.events.length, version);
      const kept =
        there.length === a.events.length && there.every((e, i) => e.type === a.events[i] && e.actor === a.actor);
      if (!kept) return `${a.key}: ${a.events} at ${version}`;
    }
    return undefined;
  },
  'who acts upon what he saw is refused when it has moved': (run) => {
    for (const a of run.answered) {
      if (a.outcome !== 'done' || a.expected === undefined) continue;
      const built = (a.answer as { version: number }).version - a.events.length;
      if (built !== a.expected) return `${a.key} saw ${a.expected}, built upon ${built}`;
    }
    return undefined;
  },
  'the same key acts once and gets the same answer; with another body it is refused': (run, keys) => {
    for (const [key, list] of keys) {
      const good = list.filter((a) => a.outcome === 'done' || a.outcome === 'replayed');
      if (new Set(good.map((a) => JSON.stringify(a.answer))).size > 1) return `${key} has two answers`;
      if (new Set(good.map((a) => a.body)).size > 1) return `${key} took two bodies`;
      if (good.filter((a) => a.outcome === 'done' && a.events.length > 0).length > 1) return `${key} acted twice`;
      const first = good[0];
      const receipt = first && run.store.receipts.get(`${first.account} ${key}`);
      if (first && JSON.stringify(receipt?.answer) !== JSON.stringify(first.answer))
        return `${key} has another receipt`;
    }
    const marks = new Map<string, string>();
    for (const { stream, events } of run.store.log)
      for (const e of events)
        for (const mark of marksOf(e)) {
          const at = `${stream} ${e.version}`;
          if (marks.has(mark)) return `${mark} stands at ${marks.get(mark)} and ${at}`;
          marks.set(mark, at);
        }
    return undefined;
  },
  'no series of numbers has a gap or a double (党政机关公文格式; licensing.md §2.7)': (run) => {
    const series = new Map<string, number[]>();
    for (const { kind, events } of run.store.log)
      if (kind === 'case')
        for (const number of events.flatMap(numbersOf)) {
          const [, prefix, serial] = /^(.*〔\d{4}〕)0*(\d+)号$/.exec(number) ?? [];
          if (prefix === undefined) return `${number} is no number`;
          series.set(prefix, [...(series.get(prefix) ?? []), Number(serial)]);
        }
    for (const [prefix, serials] of series) {
      const sorted = serials.toSorted((a, b) => a - b);
      if (sorted.some((n, i) => n !== i + 1)) return `${prefix}: ${sorted}`;
    }
    return undefined;
  },
  'each moment of a clock fires exactly once': (run) => {
    const fired = new Set<string>();
    for (const f of run.store.firings) {
      const moment = `${f.stream} ${f.clock} ${f.dueAt}`;
      if (f.at < f.dueAt) return `${moment} fired at ${f.at}`;
      if (fired.has(moment) && !run.store.moved.has(`${f.stream} ${f.clock}`)) return `${moment} fired twice`;
      fired.add(moment);
    }
    for (const c of run.store.clocks.values())
      if (c.firedAt === null && c.dueAt <= run.now) return `${c.stream} ${c.clock} ${c.dueAt} never fired`;
    return undefined;
  },
  'every job ends': (run) => {
    const stuck = run.store.jobs.find((j) => !j.done);
    return stuck && `${stuck.queue} ${stuck.data.stream} ${stuck.data.version}`;
  },
  'a stream goes forward in versions and in time': (run) => {
    for (const [stream, { events }] of run.store.streams)
      for (const [i, e] of events.entries())
        if (e.version !== i + 1 || (i > 0 && (events[i - 1] as JournalEvent).at > e.at))
          return `${stream} ${e.version}`;
    return undefined;
  },
  'one place has one live licence of an item (licensing.md §2.8)': (run) => {
    const live = new Set<string>();
    for (const { kind, events } of run.store.log)
      if (kind === 'case')
        for (const e of events)
          if (e.type === 'CaseGranted') {
            const { premises, holderCode } = (e.data['licence'] as { personal: Record<string, string> }).personal;
            const item = run.cases.find((c) => run.store.streams.get(c.stream)?.events.includes(e))?.item.item;
            const place = `${item} ${premises} ${holderCode}`;
            if (live.has(place)) return place;
            live.add(place);
          }
    return undefined;
  },
  'a fault of chance is an answer, never a surprise': (run) => run.unhandled[0],
};

type Derived = {
  readonly clock: string;
  readonly reading: string;
  readonly limit: string;
  readonly end: { readonly day?: string; readonly notComputable?: { readonly needs: number } };
};
const endOf = (d: Derived | undefined): string =>
  d === undefined ? 'none' : (d.end.day ?? `needs ${d.end.notComputable?.needs}`);
const isDecision = (e: JournalEvent): boolean => e.type === 'CaseGranted' || e.type === 'CaseRefused';

const setOf = (text: string) => new Set(text.split(' '));
const byApplicant = setOf(
  'CaseOpened AnswersSaved ValuesPrefilled MaterialAttached MaterialRemoved CaseFiled CorrectionsDelivered PreCheckRequested CaseWithdrawn RectificationFileAttached RectificationFileRemoved RectificationReported HearingRequested HearingWaived StatementRecorded',
);
const byMachine = setOf(
  'ValuesPrefilled MaterialRead MaterialUnreadable FindingsRecorded CaseAccepted FilingRecorded ClockNoted ClocksRecomputed DocumentMade LicenceMade DocumentDelivered',
);
const burdens = setOf(
  'CorrectionRequested CaseDeclined CaseRefused CaseTerminated RectificationOrdered DecisionExtended ProcedureAnnounced OfficerRecused',
);
const reviews = setOf('ChecklistAnswered FindingSetAside OpinionGiven LegalOpinionGiven');
const papers = setOf('DocumentMade LicenceMade DocumentDelivered ClockNoted ClocksRecomputed');
const dutyOf = new Map<string, string>(
  [
    ...setOf(
      'CaseAccepted CorrectionRequested CaseDeclined FindingSetAside ChecklistAnswered SiteCheckRecorded SiteCheckPlanned RectificationOrdered ProcedureAnnounced ProcedureEnded HearingRightTold HearingRequested HearingWaived StatementRecorded HearingCalled OfficeAsked OfficeAnswered FilingRecorded CaseTerminated PreCheckAdvised',
    ),
  ].map((type): [string, string] => [type, 'handle']),
);
for (const type of ['CaseGranted', 'CaseRefused', 'CancellationApproved']) dutyOf.set(type, 'decide');
for (const type of ['DecisionExtended', 'OfficerRecused']) dutyOf.set(type, 'head');
dutyOf.set('LegalOpinionGiven', 'legal');
dutyOf.set('HearingRecorded', 'any');

/** The number that an act gave to its paper; a grant gives two. */
function numbersOf(e: JournalEvent): string[] {
  const d = e.data as Readonly<Record<string, string | null>>;
  switch (e.type) {
    case 'CaseAccepted':
    case 'CorrectionRequested':
    case 'CaseDeclined':
    case 'CaseTerminated':
    case 'CaseWithdrawn':
    case 'ProcedureAnnounced':
    case 'SiteCheckPlanned':
    case 'RectificationOrdered':
    case 'HearingRightTold':
    case 'HearingCalled':
    case 'DecisionExtended':
      return d['noticeNo'] === null ? [] : [d['noticeNo'] as string];
    case 'SiteCheckRecorded':
    case 'HearingRecorded':
      return [d['recordNo'] as string];
    case 'CaseGranted':
      return [d['decisionNo'] as string, d['licenceNo'] as string];
    case 'CaseRefused':
      return [d['decisionNo'] as string];
    case 'FilingRecorded':
      return [d['filingNo'] as string];
    case 'OfficeAsked':
      return [d['requestNo'] as string];
    default:
      return [];
  }
}
const madeOf = (e: JournalEvent): string => e.data[e.type === 'LicenceMade' ? 'licenceNo' : 'number'] as string;

/** Marks that only one request carries. */
function marksOf(e: JournalEvent): string[] {
  if (e.type === 'ChecklistAnswered') return [(e.data['note'] as { personal: string }).personal];
  if (e.type === 'MaterialAttached') return [e.data['material'] as string];
  return [];
}

/** The names of all invariants, in the order of this file. */
export const invariantNames = [ofEvents, afterEvents, atRest, ofOffice].flatMap((part) => Object.keys(part));

/** Every invariant held against a run at rest. */
export function checkRun(run: Run): Broken[] {
  const broken: Broken[] = [];
  const held = (invariant: string, fact: Wrong) => {
    if (fact !== undefined) broken.push({ invariant, fact });
  };
  for (const of of run.cases) {
    const log = run.store.streams.get(of.stream)?.events ?? [];
    const story = new Story(of.item);
    for (const event of log) {
      const told = { event, day: dayAt(event.at), of };
      for (const [name, check] of Object.entries(ofEvents)) held(name, check(story, told));
      story.tell(event);
      for (const [name, check] of Object.entries(afterEvents)) held(name, check(story, told));
    }
    if (log.length > 0) for (const [name, check] of Object.entries(atRest)) held(name, check(story, of, run, log));
  }
  const keys = Map.groupBy(run.answered, (a) => a.key);
  for (const [name, check] of Object.entries(ofOffice)) held(name, check(run, keys));
  return broken;
}
