import type { JournalEvent } from '@tuofu/server';
import { plusMonths, readOrdinal, writeOrdinal } from '../oracle/civil.ts';
import { dayAt } from './story.ts';

type Told = Readonly<Record<string, unknown>>;
type Day = string;

/** 民法典第二百零二条: the corresponding day, else the last day of the month. */
export const plusYears = (day: Day, years: number): Day => writeOrdinal(plusMonths(readOrdinal(day), 12 * years));
export const monthsBefore = (day: Day, months: number): Day => writeOrdinal(plusMonths(readOrdinal(day), -months));

export type Notice = {
  readonly noticeNo: string;
  readonly act: string;
  readonly ground: string;
  readonly office: string;
  readonly officer: string;
  readonly on: Day;
  standing: 'open' | 'decided' | 'dropped';
  spoke: boolean;
  waived: boolean;
  requestedOn: Day | null;
  heldOn: Day | null;
};
type Version = {
  readonly kind: string;
  readonly caseNo: string;
  readonly caseStream: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  made: boolean;
};

/** What each deciding event of a licence does against its holder. */
export const againstHolder: Readonly<Record<string, string>> = {
  LicenceSuspended: 'suspension',
  LicenceWithdrawn: 'withdrawal',
  LicenceAnnulled: 'annulment',
  LicenceRevoked: 'revocation',
};
const endings: Readonly<Record<string, string>> = {
  LicenceExpired: 'expired',
  LicenceWithdrawn: 'withdrawn',
  LicenceAnnulled: 'annulled',
  LicenceRevoked: 'revoked',
  LicenceSucceeded: 'succeeded',
};

/** A licence as its log tells it to somebody who knows the law and not the program: written apart from `evolveLicence`. */
export class LicenceStory {
  standing: 'none' | 'in-force' | 'suspended' | 'ended' | 'cancelled' = 'none';
  office = '';
  item = '';
  validFrom: Day = '';
  validTo: Day = '';
  versions: Version[] = [];
  endedBy: string | null = null;
  suspendedUntil: Day = '';
  renewal: { readonly caseNo: string; readonly caseStream: string; readonly filedOn: Day } | null = null;
  deemed: { readonly caseNo: string; readonly oldEnd: Day } | null = null;
  reminded = new Set<number>();
  notices: Notice[] = [];
  conditions = new Map<string, { readonly dueOn: Day; standing: string; told: boolean }>();
  numbers: string[] = [];

  isLiving(): boolean {
    return this.standing === 'in-force' || this.standing === 'suspended';
  }

  notice(noticeNo: unknown): Notice | undefined {
    return this.notices.find((n) => n.noticeNo === noticeNo);
  }

  /** The term that the newest paper prints, or that silence gave. */
  printed(): { readonly validFrom: Day; readonly validTo: Day } {
    if (this.deemed) return { validFrom: writeOrdinal(readOrdinal(this.deemed.oldEnd) + 1), validTo: this.validTo };
    return { validFrom: this.versions.at(-1)?.validFrom ?? this.validFrom, validTo: this.validTo };
  }

  /** What the log says next. */
  tell(event: JournalEvent): void {
    const d = event.data as Told;
    const day = dayAt(event.at);
    const text = (name: string) => d[name] as string;
    const term = { validFrom: text('validFrom'), validTo: text('validTo') };
    const granted = { caseNo: text('caseNo'), caseStream: text('caseStream') };
    this.numbers.push(...licenceNumbersOf(event));
    const against = againstHolder[event.type];
    const decided = against === undefined ? undefined : this.notice(d['noticeNo']);
    if (decided) decided.standing = 'decided';
    const end = endings[event.type];
    if (end !== undefined) {
      this.standing = 'ended';
      this.endedBy = end;
      return;
    }
    switch (event.type) {
      case 'LicenceGranted':
        this.standing = 'in-force';
        this.office = text('office');
        this.item = text('item');
        this.validFrom = term.validFrom;
        this.validTo = term.validTo;
        this.versions.push({ kind: 'first', ...granted, ...term, made: false });
        return;
      case 'LicenceVersionGranted':
        this.versions.push({ kind: text('kind'), ...granted, ...term, made: false });
        if (!text('kind').includes('renewal')) return;
        this.validTo = term.validTo;
        this.renewal = null;
        this.deemed = null;
        this.reminded.clear();
        return;
      case 'LicenceIssued': {
        const version = this.versions.find((v) => v.caseStream === granted.caseStream);
        if (version) version.made = true;
        return;
      }
      case 'RenewalFiled':
        this.renewal = { ...granted, filedOn: text('filedOn') };
        return;
      case 'RenewalClosed':
        this.renewal = null;
        return;
      case 'RenewalReminded':
        this.reminded.add(d['daysBefore'] as number);
        return;
      case 'LicenceDeemedRenewed':
        this.deemed = { caseNo: text('caseNo'), oldEnd: this.validTo };
        this.validTo = text('validTo');
        this.renewal = null;
        this.reminded.clear();
        return;
      case 'ConditionAttached':
        this.conditions.set(text('condition'), { dueOn: text('dueOn'), standing: 'open', told: false });
        return;
      case 'ConditionMet':
      case 'ConditionBroken': {
        const condition = this.conditions.get(text('condition'));
        if (condition) condition.standing = event.type === 'ConditionMet' ? 'met' : 'broken';
        return;
      }
      case 'ConditionFellDue': {
        const condition = this.conditions.get(text('condition'));
        if (condition) condition.told = true;
        return;
      }
      case 'AdverseActAnnounced':
        this.notices.push({
          noticeNo: text('noticeNo'),
          act: text('act'),
          ground: text('ground'),
          office: text('office'),
          officer: text('officer'),
          on: day,
          standing: 'open',
          spoke: false,
          waived: false,
          requestedOn: null,
          heldOn: null,
        });
        return;
      case 'AdverseActDropped': {
        const notice = this.notice(d['noticeNo']);
        if (notice) notice.standing = 'dropped';
        return;
      }
      case 'HolderStatementRecorded': {
        const notice = this.notice(d['noticeNo']);
        if (notice && d['kind'] === 'waiver') notice.waived = true;
        else if (notice) notice.spoke = true;
        return;
      }
      case 'LicenceHearingRequested': {
        const notice = this.notice(d['noticeNo']);
        if (notice) notice.requestedOn = day;
        return;
      }
      case 'LicenceHearingHeld': {
        const notice = this.notice(d['noticeNo']);
        if (notice) notice.heldOn = text('heldOn');
        return;
      }
      case 'LicenceSuspended':
        this.standing = 'suspended';
        this.suspendedUntil = text('until');
        return;
      case 'LicenceRestored':
        this.standing = 'in-force';
        return;
      case 'LicenceCancelled':
        this.standing = 'cancelled';
        return;
    }
  }
}

/** The number that an act on a licence gave to its paper. */
export function licenceNumbersOf(e: JournalEvent): string[] {
  const d = e.data as Readonly<Record<string, string | null>>;
  switch (e.type) {
    case 'AdverseActAnnounced':
      return [d['noticeNo'] as string];
    case 'LicenceHearingHeld':
    case 'LicenceCancelled':
      return [d['recordNo'] as string];
    case 'LicenceSuspended':
    case 'LicenceRestored':
    case 'LicenceWithdrawn':
    case 'LicenceAnnulled':
    case 'LicenceRevoked':
      return d['decisionNo'] === null ? [] : [d['decisionNo'] as string];
    default:
      return [];
  }
}
