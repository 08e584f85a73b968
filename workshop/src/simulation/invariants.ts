import { type CaseEvent, foldCase, foldLicence, type LicenceEvent, versionStatus } from '@tuofu/domain';
import type { JournalEvent } from '@tuofu/server';
import { cityOffice, officers } from './city.ts';
import { checklist, figures, slots } from './items.ts';
import {
  againstHolder,
  LicenceStory,
  licenceNumbersOf,
  monthsBefore,
  type Notice,
  plusYears,
} from './licence-story.ts';
import type { Answered, Run, SimulatedCase } from './simulate.ts';
import { dayAt, isKnown, plus, Story, workingDaysAfter } from './story.ts';

/** A sentence of law or of the house that held nowhere else than it should, with what broke it. */
export type Broken = { readonly invariant: string; readonly fact: string };
type Wrong = string | undefined;
type Told = { readonly event: JournalEvent; readonly day: string; readonly of: SimulatedCase };
type ToldOfLicence = { readonly event: JournalEvent; readonly day: string };

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
      if (event.type !== 'CaseGranted' && event.type !== 'CancellationApproved') return undefined;
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
    const issue = workingDaysAfter(day, figures.issue);
    return isDecision(event) && endOf(of('issue')) !== issue ? `issue ${endOf(of('issue'))}, not ${issue}` : undefined;
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
      if (log.length === run.begun.get(of.stream)) return undefined;
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
      (s, of, run, log) => {
        const given = log.flatMap(numbersOf);
        const made = log.filter((e) => e.type === 'DocumentMade' || e.type === 'LicenceMade').map(madeOf);
        const served = log.filter((e) => e.type === 'DocumentDelivered' && e.data['channel'] === 'account');
        for (const number of given) {
          const times = made.filter((n) => n === number).length;
          // What has ended before it was made is not made any more.
          if (times === 0 && log.some((e) => e.data['licenceNo'] === number) && hasEndedUnmade(run, of.stream))
            continue;
          if (times !== 1) return `${number} made ${times} times`;
          const reached = served.filter((e) => e.data['number'] === number).length;
          if (reached > 1 || (reached === 0 && s.toServe.has(number))) return `${number} served ${reached} times`;
          if (reached > 0 && s.toOthers.has(number)) return `${number} is for somebody else`;
        }
        return made.find((n) => !given.includes(n));
      },
  };

/** Sentences about one event of a licence and its story before it. */
const ofLicences: Readonly<Record<string, (before: LicenceStory, told: ToldOfLicence) => Wrong>> = {
  'nothing is done against a holder but what was announced to him, on its ground, by who does it (行政处罚法第四十四条)':
    (s, { event }) => {
      const act = againstHolder[event.type];
      if (act === undefined) return undefined;
      const notice = s.notice(event.data['noticeNo']);
      if (notice?.standing !== 'open') return `${event.type} without a notice`;
      if (notice.act !== act || notice.ground !== event.data['ground']) return `${act} announced as ${notice.act}`;
      return officeOf(event) === notice.office ? undefined : `announced by ${notice.office}`;
    },
  'nothing is done against a holder before he was heard, gave it up or let his time pass (行政处罚法第四十五、六十三、六十四条)':
    (s, { event, day }) => {
      if (againstHolder[event.type] === undefined) return undefined;
      const notice = s.notice(event.data['noticeNo']);
      return notice && isHeard(notice, day) ? undefined : `${event.type} on ${day}, told on ${notice?.on}`;
    },
  'who spoke gets an answer (行政处罚法第四十五条、行政许可法第三十六条)': (s, { event }) => {
    if (againstHolder[event.type] === undefined) return undefined;
    const notice = s.notice(event.data['noticeNo']);
    const reply = (event.data['reply'] as { personal: string }).personal;
    const spoke = notice !== undefined && (notice.spoke || notice.requestedOn !== null);
    return spoke && reply.trim() === '' ? `${event.type} ${notice.noticeNo}` : undefined;
  },
  'a hearing about a licence is asked for in time, held seven days after its notice, by who did not announce (行政处罚法第六十四条)':
    (s, { event, day }) => {
      const notice = s.notice(event.data['noticeNo']);
      if (event.type === 'LicenceHearingRequested') {
        const until = notice && workingDaysAfter(notice.on, 5);
        return until !== undefined && (!isKnown(until) || day <= until) ? undefined : `asked ${day}, until ${until}`;
      }
      if (event.type !== 'LicenceHearingHeld') return undefined;
      const { toldOn, heldOn, chair } = event.data as { toldOn: string; heldOn: string; chair: string };
      if (!notice?.requestedOn || toldOn < notice.requestedOn) return `told ${toldOn}, asked ${notice?.requestedOn}`;
      if (chair === notice.officer) return `${chair} announced it`;
      const earliest = workingDaysAfter(toldOn, 7);
      const isSoon = isKnown(earliest) && heldOn < earliest;
      return isSoon || heldOn > day ? `told ${toldOn}, held ${heldOn} on ${day}` : undefined;
    },
  'a holder speaks for his own licence, machines only note, and the issuer alone decides; the authority above annuls what was granted wrongly (行政许可法第六十九条)':
    (s, { event }) => {
      if (lapses.has(event.type) && event.data['decisionNo'] == null) return undefined;
      const [role, account] = event.actor.split(':') as [string, string];
      if (role === 'machine') return ofMachines.has(event.type) ? undefined : `${event.type} by ${event.actor}`;
      if (role === 'applicant') {
        const mayHe = event.type === 'HolderStatementRecorded' || event.type === 'LicenceHearingRequested';
        return mayHe && account !== 'stranger' ? undefined : `${event.type} by ${event.actor}`;
      }
      const who = officers.get(account);
      const duty = handled.has(event.type) ? 'handle' : 'decide';
      if (!who?.duties.includes(duty)) return `${event.type} by ${account}`;
      if (s.standing === 'none' || who.office === s.office) return undefined;
      const { act, ground } =
        event.type === 'AdverseActAnnounced' ? event.data : (s.notice(event.data['noticeNo']) ?? {});
      const above = who.office === cityOffice && act === 'annulment' && ground !== 'safety-conditions-lost';
      return above ? undefined : `${event.type} by ${account}, issued by ${s.office}`;
    },
  'what time has brought about stands before every act: nobody acts on a term or a suspension that is over (行政许可法第五十、七十条)':
    (s, { event, day }) => {
      if (!s.isLiving() || lapses.has(event.type)) return undefined;
      if (s.standing === 'suspended' && day > s.suspendedUntil)
        return `${event.type}, suspended until ${s.suspendedUntil}`;
      return day > s.validTo ? `${event.type} on ${day}, valid to ${s.validTo}` : undefined;
    },
  'a licence that has ended gets its closing entry and its papers, and nothing else (行政许可法第七十条)': (
    s,
    { event },
  ) =>
    s.isLiving() || s.standing === 'none' || licencePapers.has(event.type)
      ? undefined
      : event.type === 'LicenceCancelled' && s.standing === 'ended'
        ? undefined
        : `${event.type} after ${s.endedBy ?? 'cancelled'}`,
  'a licence is closed after the act that ended it, on the ground of that act; a living one only for the end of holder, thing or business (行政许可法第七十条)':
    (s, { event, day }) => {
      if (event.type !== 'LicenceCancelled') return undefined;
      const ground = event.data['ground'] as string;
      const ends = ['expired', 'annulled', 'withdrawn', 'revoked'];
      if (ground === 'business-ended' && event.data['caseNo'] === null) return 'nobody applied';
      if (s.endedBy === 'succeeded')
        return ground === 'business-ended' || (ground === 'expired' && day > s.validTo)
          ? undefined
          : `${ground} of a succeeded one`;
      if (ends.includes(ground)) return s.endedBy === ground ? undefined : `${ground}, but ${s.endedBy ?? s.standing}`;
      return s.isLiving() ? undefined : `${ground} after ${s.endedBy}`;
    },
  'a change, a storage project and a replacement keep both days (经营许可证管理办法第十五条)': (s, { event }) => {
    if (event.type !== 'LicenceVersionGranted' || String(event.data['kind']).includes('renewal')) return undefined;
    const { validFrom, validTo } = s.printed();
    const said = `${event.data['validFrom']} to ${event.data['validTo']}`;
    return said === `${validFrom} to ${validTo}` ? undefined : `${said}, was ${validFrom} to ${validTo}`;
  },
  'a renewal begins on the day after the old end and runs three years from it, decided or deemed, whenever that is (行政许可法第五十条；经营许可证管理办法第二十条)':
    (s, { event, day }) => {
      const silent = event.type === 'LicenceDeemedRenewed';
      if (!silent && (event.type !== 'LicenceVersionGranted' || !String(event.data['kind']).includes('renewal')))
        return undefined;
      const caseNo = event.data['caseNo'];
      const ofDeemed = !silent && s.deemed?.caseNo === caseNo;
      if (!ofDeemed && s.renewal?.caseNo !== caseNo) return `${caseNo} is under way for nothing`;
      const old = ofDeemed ? (s.deemed?.oldEnd ?? '') : s.validTo;
      if (event.data['validTo'] !== plusYears(old, 3)) return `to ${event.data['validTo']}, old end ${old}`;
      const from = event.data[silent ? 'on' : 'validFrom'];
      if (silent && day <= old) return `deemed on ${day}, end ${old}`;
      return from === plus(old, 1) ? undefined : `from ${from}, old end ${old}`;
    },
  'a first term runs three years from its decision, both days included (经营许可证管理办法第十八条；licensing.md §2.8)':
    (_, { event, day }) => {
      if (event.type !== 'LicenceGranted') return undefined;
      const { validFrom, validTo } = event.data as { validFrom: string; validTo: string };
      return validFrom === day && validTo === plus(plusYears(day, 3), -1) ? undefined : `${validFrom} to ${validTo}`;
    },
  'a licence expires on the day after its last one (行政许可法第七十条第一项)': (s, { event, day }) => {
    if (event.type !== 'LicenceExpired') return undefined;
    const right = event.data['on'] === plus(s.validTo, 1) && day > s.validTo;
    return right ? undefined : `expired ${event.data['on']} on ${day}, valid to ${s.validTo}`;
  },
  'a renewal is applied for while the term runs, one at a time, and told to be late in its last month (行政许可法第五十条第一款)':
    (s, { event, day }) => {
      if (event.type !== 'RenewalFiled') return undefined;
      if (s.renewal !== null) return `beside ${s.renewal.caseNo}`;
      const late = day > monthsBefore(s.validTo, 1);
      return event.data['late'] === late && event.data['filedOn'] === day ? undefined : `${day}, valid to ${s.validTo}`;
    },
  'each reminder is given once for a term, from its day on, and to nobody whose renewal is under way (licensing.md §1.7)':
    (s, { event, day }) => {
      if (event.type !== 'RenewalReminded') return undefined;
      const n = event.data['daysBefore'] as number;
      if (s.renewal !== null || s.reminded.has(n) || ![90, 60, 30].includes(n)) return `${n} days`;
      return day >= plus(s.validTo, -n) && day <= s.validTo ? undefined : `${n} days on ${day}, valid to ${s.validTo}`;
    },
  'a suspension has an end ahead, and ends on the day after it or by a decision before (行政处罚法第九条)': (
    s,
    { event, day },
  ) => {
    if (event.type === 'LicenceSuspended')
      return s.standing === 'in-force' && (event.data['until'] as string) > day
        ? undefined
        : `until ${event.data['until']}`;
    if (event.type !== 'LicenceRestored') return undefined;
    if (s.standing !== 'suspended') return `restored while ${s.standing}`;
    if (event.data['by'] === 'decision') return day <= s.suspendedUntil ? undefined : `decided on ${day}`;
    const right = event.data['on'] === plus(s.suspendedUntil, 1) && day > s.suspendedUntil;
    return right ? undefined : `restored ${event.data['on']}, suspended until ${s.suspendedUntil}`;
  },
  'a suspended licence is changed and renewed but neither replaced nor rebuilt (licensing.md §1.7)': (s, { event }) =>
    event.type === 'LicenceVersionGranted' &&
    s.standing === 'suspended' &&
    !['change', 'renewal', 'change-and-renewal'].includes(event.data['kind'] as string)
      ? String(event.data['kind'])
      : undefined,
  'a new version is the next one, and changes neither place, mode nor scope; a renewal and a replacement change nothing (经营许可证管理办法第十四至十八条)':
    (s, { event }) => {
      if (event.type !== 'LicenceVersionGranted') return undefined;
      if (event.data['version'] !== s.versions.length + 1) return `version ${event.data['version']}`;
      const parts = (event.data['changes'] as { personal: { part: string }[] }).personal.map((c) => c.part);
      const kind = event.data['kind'] as string;
      const asks = kind === 'change' || kind === 'change-and-renewal';
      if (asks === (parts.length === 0) && kind !== 'storage-project') return `${kind} of ${parts}`;
      return parts.find((p) => ['premises', 'mode', 'scope', 'holderCode'].includes(p));
    },
  'withdrawing compensates; annulling indemnifies unless the holder deceived or lost his conditions, and spares the public (行政许可法第八、六十九条)':
    (_, { event }) => {
      const said = (name: string) => (event.data[name] as { personal: string } | null)?.personal.trim() ?? '';
      if (event.type === 'LicenceWithdrawn') return said('compensation') === '' ? 'no compensation' : undefined;
      if (event.type !== 'LicenceAnnulled') return undefined;
      const owed = !['fraud-or-bribery', 'safety-conditions-lost'].includes(event.data['ground'] as string);
      if (owed !== (said('indemnity') !== '')) return `${event.data['ground']}, indemnity ${said('indemnity')}`;
      return (event.data['duty'] === 'must') === owed ? `${event.data['duty']} for ${event.data['ground']}` : undefined;
    },
  'a condition is told to have fallen due once, after its day, while it is open; it is broken only after its day (licensing.md §1.7)':
    (s, { event, day }) => {
      const condition = s.conditions.get(event.data['condition'] as string);
      if (event.type === 'ConditionAttached') return (event.data['dueOn'] as string) > day ? undefined : 'due already';
      if (event.type === 'ConditionFellDue')
        return condition?.standing === 'open' && !condition.told && day > condition.dueOn
          ? undefined
          : `told on ${day}`;
      if (event.type !== 'ConditionBroken' && event.type !== 'ConditionMet') return undefined;
      if (condition?.standing !== 'open') return `${event.type} of a closed one`;
      return event.type === 'ConditionBroken' && day <= condition.dueOn ? `broken on ${day}` : undefined;
    },
  'a number stands on one paper of a licence (licensing.md §2.7)': (s, { event }) =>
    licenceNumbersOf(event).find((n) => s.numbers.includes(n)),
};

/** Sentences about a licence at rest. */
const licenceAtRest: Readonly<
  Record<string, (s: LicenceStory, stream: string, run: Run, log: readonly JournalEvent[]) => Wrong>
> = {
  'the term, a suspension and a reminder that are due are noted by the first look after their day (行政许可法第五十、七十条)':
    (s, _, run) => {
      if (!s.isLiving()) return undefined;
      if (run.today > s.validTo) return `valid to ${s.validTo}, ${run.today}`;
      if (s.standing === 'suspended' && run.today > s.suspendedUntil) return `suspended until ${s.suspendedUntil}`;
      if (s.renewal !== null) return undefined;
      const nearest = [30, 60, 90].find((n) => run.today >= plus(s.validTo, -n));
      return nearest !== undefined && ![...s.reminded].some((n) => n <= nearest) ? `${nearest} days before` : undefined;
    },
  'of a licence that lives one certificate counts, the newest that was made; the others are superseded (licensing.md §1.7)':
    (s, _, run, log) => {
      const state = foldLicence(log as unknown as readonly LicenceEvent[]);
      const newest = s.versions.findLastIndex((v) => v.made) + 1;
      for (const [i, { made }] of s.versions.entries()) {
        const { word } = versionStatus(state, i + 1, run.today);
        const right = !made ? word === 'unknown' : i + 1 === newest ? word !== 'superseded' : word === 'superseded';
        if (!right) return `version ${i + 1} of ${newest} is ${word}`;
        const valid = ['valid', 'suspended', 'not-yet-valid'].includes(word);
        if (i + 1 === newest && valid !== s.isLiving()) return `${word} while ${s.standing}`;
      }
      return undefined;
    },
  'every version of a living licence is made once': (s, stream, _, log) => {
    const made = log.filter((e) => e.type === 'LicenceIssued').map((e) => e.data['caseStream']);
    if (new Set(made).size !== made.length) return `${stream} made twice`;
    const unmade = s.versions.find((v) => !v.made);
    return s.isLiving() ? unmade?.caseStream : undefined;
  },
  'the row of a licence says what its log says': (s, stream, run, log) => {
    const row = run.store.licenceRows.get(stream);
    if (!row) return 'no row';
    const words: Readonly<Record<string, string>> = { succeeded: 'lapsed' };
    const word =
      s.standing === 'ended' ? (words[s.endedBy ?? ''] ?? s.endedBy) : s.standing === 'in-force' ? null : s.standing;
    if (row.version !== log.length || row.validTo !== s.validTo)
      return `${row.version} of ${log.length}, ${row.validTo}`;
    const right = word === null ? ['valid', 'not-yet-valid'].includes(row.status) : row.status === word;
    const unmade = s.isLiving() && !s.versions.some((v) => v.made) && row.status === 'being-made';
    return right || unmade ? undefined : `${row.status}, not ${word}`;
  },
  'every paper about a licence is made once and reaches the holder once (行政许可法第三十八、四十四条)': (
    s,
    _,
    run,
    log,
  ) => {
    const made = log.filter((e) => e.type === 'LicencePaperMade').map((e) => e.data['number']);
    const reached = log
      .filter((e) => e.type === 'LicencePaperDelivered' && e.data['channel'] === 'account')
      .map((e) => e.data['number']);
    const consents = s.versions.every(({ caseStream }) => {
      const live = run.live.get(caseStream)?.state;
      return live && live.phase !== 'none' && live.answers['declaration.electronicService'] === true;
    });
    for (const number of s.numbers) {
      const [times, served] = [made, reached].map((list) => list.filter((n) => n === number).length) as [
        number,
        number,
      ];
      if (times !== 1) return `${number} made ${times} times`;
      if (served > 1 || (consents && served === 0)) return `${number} served ${served} times`;
    }
    return made.length === s.numbers.length ? undefined : `${made} made, ${s.numbers} given`;
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
    for (const { stream, kind, events } of run.store.log) {
      const keeps = kind === 'case' && keepsNumber(run.cases.find((c) => c.stream === stream));
      const numbers = kind === 'licence' ? events.flatMap(licenceNumbersOf) : events.flatMap(numbersOf);
      for (const number of numbers) {
        const [, prefix, serial] = /^(.*〔\d{4}〕)0*(\d+)号$/.exec(number) ?? [];
        if (prefix === undefined) return `${number} is no number`;
        // A new version of a licence bears its old number.
        if (keeps && events.some((e) => e.data['licenceNo'] === number)) continue;
        series.set(prefix, [...(series.get(prefix) ?? []), Number(serial)]);
      }
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
    const [places, live, placeOf] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
    for (const { stream, kind, events } of run.store.log)
      for (const e of events) {
        if (kind === 'case' && e.type === 'CaseGranted') {
          const { premises, holderCode } = (e.data['licence'] as { personal: Record<string, string> }).personal;
          const item = run.cases.find((c) => c.stream === stream)?.item.item;
          places.set(stream, `${item} ${premises} ${holderCode}`);
        }
        if (kind !== 'licence') continue;
        if (e.type === 'LicenceGranted') {
          const place = places.get(e.data['caseStream'] as string);
          if (place === undefined) return `${stream} was granted by no case`;
          if (live.has(place)) return place;
          live.set(place, stream);
          placeOf.set(stream, place);
        } else if (isEnd(e) && live.get(placeOf.get(stream) ?? '') === stream) live.delete(placeOf.get(stream) ?? '');
      }
    return undefined;
  },
  'what is granted in the place of a licence ends that licence in the same moment (经营许可证管理办法第十七条)': (
    run,
  ) => {
    for (const { stream, kind, licence } of run.cases) {
      if (kind !== 're-application' || licence === null) continue;
      const grant = run.store.streams.get(stream)?.events.find((e) => e.type === 'CaseGranted');
      const end = run.store.streams.get(licence)?.events.find(isEnd);
      if (grant && (end === undefined || end.at > grant.at)) return `${licence} lives beside ${stream}`;
    }
    return undefined;
  },
  'silence renews what was applied for in time and is not decided at the end of the term, and nothing else (行政许可法第五十条第二款)':
    (run) => {
      for (const { stream, kind, events } of run.store.log)
        for (const e of kind === 'licence' ? events : []) {
          const [silent, over] = [e.type === 'LicenceDeemedRenewed', e.type === 'LicenceExpired'];
          if (!silent && !over) continue;
          const on = e.data['on'] as string;
          const waiting = run.cases.filter((c) => c.licence === stream && renewsBy(c) && waitsOn(run, c.stream, on));
          if (over && waiting.length > 0) return `${stream} expired while ${waiting[0]?.stream} waits`;
          const caseNo = e.data['caseNo'];
          const filed = waiting.some((c) => caseNoOf(run, c.stream) === caseNo);
          if (silent && !filed) return `${stream} deemed renewed by ${caseNo}, which did not wait on ${on}`;
        }
      return undefined;
    },
  'false materials bar for one year and fraud for three, from the day of the decision (行政许可法第七十八、七十九条)': (
    run,
  ) => {
    const entries = run.store.log.flatMap(({ kind, events }) => (kind === 'office' ? events : []));
    const bars = (decisionNo: unknown, day: string, years: number): boolean =>
      entries.some(
        ({ type, data: d }) =>
          type === 'BanImposed' &&
          d['decisionNo'] === decisionNo &&
          d['from'] === day &&
          d['until'] === plusYears(day, years),
      );
    for (const { stream, kind, events } of run.store.log)
      for (const e of events) {
        const day = dayAt(e.at);
        if (
          e.type === 'LicenceAnnulled' &&
          e.data['ground'] === 'fraud-or-bribery' &&
          !bars(e.data['decisionNo'], day, 3)
        )
          return `${stream}: nobody is barred by ${e.data['decisionNo']}`;
        const of = run.cases.find((c) => c.stream === stream);
        if (kind !== 'case' || of === undefined || of.item.family === 'filing') continue;
        const said = e.type === 'CaseDeclined' ? e.data['ground'] === 'false-materials' : e.data['warning'] !== null;
        if ((e.type !== 'CaseDeclined' && e.type !== 'CaseRefused') || !said) continue;
        const no = e.data[e.type === 'CaseDeclined' ? 'noticeNo' : 'decisionNo'];
        if (codeIn(run, stream, e) !== undefined && !bars(no, day, 1)) return `${stream}: nobody is barred by ${no}`;
      }
    return undefined;
  },
  'who is barred files nothing but to give up (行政许可法第七十八、七十九条)': (run) => {
    const bans: { readonly item: unknown; readonly at: string; readonly until: string }[] = [];
    for (const { stream, kind, events } of run.store.log)
      for (const e of events) {
        if (kind === 'office' && e.type === 'BanImposed') {
          const { item, until } = e.data as { item: string; until: string };
          bans.push({ item, at: e.at, until });
        }
        if (kind !== 'case' || e.type !== 'CaseFiled') continue;
        const of = run.cases.find((c) => c.stream === stream);
        const day = dayAt(e.at);
        // Of what was decided in the same moment nobody can say that it came first.
        const ban = bans.find((b) => b.item === of?.item.item && b.at < e.at && day <= b.until);
        if (ban && of?.kind !== 'cancellation') return `${stream} filed on ${day}, barred until ${ban.until}`;
      }
    return undefined;
  },
  'a fault of chance is an answer, never a surprise': (run) => run.unhandled[0],
};

/** The holder was heard at a hearing, or gave it up, or asked for none while he could. */
function isHeard(notice: Notice, day: string): boolean {
  if (notice.heldOn !== null || notice.waived) return true;
  if (notice.requestedOn !== null) return false;
  const until = workingDaysAfter(notice.on, 5);
  return day > (isKnown(until) ? until : plus(notice.on, 21));
}
const officeOf = (e: JournalEvent): string | undefined => officers.get(e.actor.split(':')[1] ?? '')?.office;
const isEnd = (e: JournalEvent): boolean => ends.has(e.type);
const renewsBy = (c: SimulatedCase): boolean => c.kind === 'renewal' || c.kind === 'change-and-renewal';
const keepsNumber = (c: SimulatedCase | undefined): boolean =>
  c !== undefined && c.kind !== 'first' && c.kind !== 're-application';
const caseNoOf = (run: Run, stream: string): unknown =>
  run.store.streams.get(stream)?.events.find((e) => e.type === 'CaseFiled')?.data['caseNo'];

/** Whether a case was filed before that day and had not ended before it. */
function waitsOn(run: Run, stream: string, day: string): boolean {
  const log = run.store.streams.get(stream)?.events ?? [];
  const filed = log.find((e) => e.type === 'CaseFiled');
  const ended = log.find((e) => caseEnds.has(e.type));
  return filed !== undefined && dayAt(filed.at) < day && (ended === undefined || dayAt(ended.at) >= day);
}

/** Whether the licence that a case granted has ended before its certificate was made. */
function hasEndedUnmade(run: Run, stream: string): boolean {
  for (const { kind, events } of run.store.streams.values())
    if (kind === 'licence' && events.some((e) => e.data['caseStream'] === stream && /Granted$/.test(e.type)))
      return events.some(isEnd) && !events.some((e) => e.type === 'LicenceIssued' && e.data['caseStream'] === stream);
  return false;
}

/** The credit code that a case names before an event, where it is one. */
function codeIn(run: Run, stream: string, before: JournalEvent): string | undefined {
  let code: unknown;
  for (const e of run.store.streams.get(stream)?.events ?? []) {
    if (e === before) break;
    if (e.type === 'AnswersSaved')
      code = (e.data['answers'] as { personal: Record<string, unknown> }).personal['company.uscc'] ?? code;
    if (e.type === 'ValuesPrefilled')
      for (const v of (e.data['values'] as { personal: { field: string; value: unknown }[] }).personal)
        if (v.field === 'company.uscc') code = v.value;
  }
  return typeof code === 'string' && code.length === 18 ? code : undefined;
}

type Derived = {
  readonly clock: string;
  readonly reading: string;
  readonly limit: string;
  readonly end: { readonly day?: string; readonly notComputable?: { readonly needs: number } };
};
const endOf = (d: Derived | undefined): string =>
  d === undefined ? 'none' : (d.end.day ?? `needs ${d.end.notComputable?.needs}`);
const isDecision = (e: JournalEvent): boolean =>
  e.type === 'CaseGranted' || e.type === 'CaseRefused' || e.type === 'CancellationApproved';

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
const lapses = setOf('LicenceDeemedRenewed LicenceExpired LicenceRestored');
const ofMachines = setOf(
  'LicenceIssued RenewalFiled RenewalClosed RenewalReminded LicenceDeemedRenewed LicenceExpired LicenceRestored ConditionFellDue LicencePaperMade LicencePaperDelivered LicenceSucceeded',
);
const handled = setOf(
  'ConditionMet ConditionBroken HolderStatementRecorded LicenceHearingRequested LicenceHearingHeld',
);
const licencePapers = setOf('LicencePaperMade LicencePaperDelivered');
const ends = setOf('LicenceExpired LicenceWithdrawn LicenceAnnulled LicenceRevoked LicenceSucceeded LicenceCancelled');
const caseEnds = setOf('CaseGranted CaseRefused CaseDeclined CaseWithdrawn CaseTerminated CancellationApproved');
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
    case 'CancellationApproved':
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
export const invariantNames = [ofEvents, afterEvents, atRest, ofLicences, licenceAtRest, ofOffice].flatMap((part) =>
  Object.keys(part),
);

const [ofEach, afterEach, caseRests, ofLicence, licenceRests, offices] = [
  Object.entries(ofEvents),
  Object.entries(afterEvents),
  Object.entries(atRest),
  Object.entries(ofLicences),
  Object.entries(licenceAtRest),
  Object.entries(ofOffice),
] as const;

/** Every invariant held against a run at rest. */
export function checkRun(run: Run): Broken[] {
  const broken: Broken[] = [...run.brokenBefore];
  const held = (invariant: string, fact: Wrong) => {
    if (fact !== undefined) broken.push({ invariant, fact });
  };
  for (const of of run.cases) {
    const log = run.store.streams.get(of.stream)?.events ?? [];
    const story = new Story(of.item);
    const begun = run.begun.get(of.stream) ?? 0;
    for (const [at, event] of log.entries()) {
      // What was there before the life began was held against every sentence when it was told.
      if (at < begun) {
        story.tell(event);
        continue;
      }
      const told = { event, day: dayAt(event.at), of };
      for (const [name, check] of ofEach) held(name, check(story, told));
      story.tell(event);
      for (const [name, check] of afterEach) held(name, check(story, told));
    }
    if (log.length > 0) for (const [name, check] of caseRests) held(name, check(story, of, run, log));
  }
  for (const [stream, { kind, events: log }] of run.store.streams) {
    if (kind !== 'licence') continue;
    const story = new LicenceStory();
    const begun = run.begun.get(stream) ?? 0;
    for (const [at, event] of log.entries()) {
      if (at < begun) {
        story.tell(event);
        continue;
      }
      const told = { event, day: dayAt(event.at) };
      for (const [name, check] of ofLicence) held(name, check(story, told));
      story.tell(event);
    }
    for (const [name, check] of licenceRests) held(name, check(story, stream, run, log));
  }
  const keys = Map.groupBy(run.answered, (a) => a.key);
  for (const [name, check] of offices) held(name, check(run, keys));
  return broken;
}
