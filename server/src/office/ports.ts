/** What routes and jobs may touch: small types that `office.ts` wires to the rooms behind them and a test can supply. */
import type { RegistryAnswer } from '@tuofu/domain';
import type { Primitives, TrustStore } from '@tuofu/verify';

export type JsonObject = { readonly [key: string]: unknown };

export type StreamName = {
  readonly authority: number;
  readonly kind: 'case' | 'licence' | 'office';
  readonly stream: string;
};
export type JournalEvent = {
  readonly type: string;
  readonly data: JsonObject;
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly hash: string;
};

/** The row that lists show; it holds no personal value. */
export type CaseRow = {
  readonly authority: number;
  readonly caseNo: string;
  readonly stream: string;
  readonly item: string;
  readonly release: string;
  readonly phase: string;
  readonly office: string | null;
  readonly account: string;
  readonly version: number;
  readonly filedAt: string | null;
  readonly dueStrict: string | null;
  readonly openFindings: number;
  readonly light: string | null;
  readonly updatedAt: string;
};

export type LicenceRow = {
  readonly authority: number;
  readonly stream: string;
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly idHash: Uint8Array;
  readonly codeHash: Uint8Array;
  readonly status: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly caseNo: string;
  readonly premisesKey: string | null;
  readonly item: string;
  readonly holderCodeHash: Uint8Array;
  readonly version: number;
};

export type DueClock = {
  readonly authority: number;
  readonly stream: string;
  readonly clock: string;
  readonly dueAt: string;
  readonly firedAt: string | null;
  readonly data: JsonObject;
};

export type Receipt = {
  readonly key: string;
  readonly account: string;
  readonly bodyDigest: string;
  readonly status: number;
  readonly answer: JsonObject;
};

export type AppendRequest = {
  readonly stream: StreamName;
  readonly expected: number;
  readonly prevHash?: string;
  readonly events: readonly { readonly type: string; readonly data: JsonObject }[];
  readonly actor: string;
  readonly at: string;
  readonly caseView?: CaseRow;
  readonly licenceView?: LicenceRow;
  readonly clocks?: readonly DueClock[];
  readonly jobs?: readonly {
    readonly queue: string;
    readonly data: JsonObject;
    readonly key?: string;
    readonly startAfter?: string;
  }[];
  readonly receipt?: Receipt;
};

export type Appended =
  | { readonly ok: true; readonly version: number; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly code: 'STALE_VERSION'; readonly actual: number }
  | { readonly ok: false; readonly code: 'DUPLICATE'; readonly constraint: string }
  | { readonly ok: false; readonly code: 'RECEIPT_EXISTS'; readonly receipt: Receipt };

/** Append and read of event streams; an append is durable when it returns ok. */
export type Journal = {
  /** The JSON over which the journal hashes (RFC 8785): the same value gives the same text in any program. */
  canonical(value: unknown): string;
  append(request: AppendRequest): Promise<Appended>;
  appendAll(requests: readonly AppendRequest[]): Promise<Appended>;
  transaction<T>(work: (tx: JournalTransaction) => Promise<T>): Promise<T>;
  load(
    stream: StreamName,
    after?: number,
  ): Promise<{ readonly events: readonly JournalEvent[]; readonly version: number }>;
  findReceipt(authority: number, account: string, key: string): Promise<Receipt | undefined>;
};

/** `load` and `licenceByStream` read on the transaction's own connection: whoever holds one must never wait for a second. */
export type JournalTransaction = {
  /** Without gaps a rollback gives the number back; with gaps allowed it is taken at once and for good. */
  nextNumber(authority: number, series: string, year: number, gaps?: 'none' | 'allowed'): Promise<number>;
  load(stream: StreamName, after?: number): ReturnType<Journal['load']>;
  licenceByStream(authority: number, stream: string): Promise<LicenceRow | undefined>;
  /** Keeps a taken number, with the reason, in the register of numbers that no paper will bear. */
  voidNumber(v: {
    readonly authority: number;
    readonly series: string;
    readonly year: number;
    readonly number: number;
    readonly stream: string;
    readonly reason: string;
    readonly actor: string;
    readonly at: string;
  }): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'NEVER_TAKEN' | 'VOIDED_ALREADY' }>;
  append(request: AppendRequest): Promise<Appended>;
  appendAll(requests: readonly AppendRequest[]): Promise<Appended>;
};

export type CaseLists = {
  find(authority: number, caseNo: string): Promise<CaseRow | undefined>;
  inbox(o: {
    readonly authority: number;
    readonly office: string;
    readonly phases: readonly string[];
    readonly after?: { readonly due: string; readonly caseNo: string };
    readonly limit: number;
  }): Promise<readonly CaseRow[]>;
  ofAccount(authority: number, account: string, limit: number): Promise<readonly CaseRow[]>;
  /** Events of these types in these streams of cases and licences, the newest first; personal values stay out of their data. */
  happened(o: {
    readonly authority: number;
    readonly streams: readonly string[];
    readonly types: readonly string[];
    readonly limit: number;
  }): Promise<readonly (Pick<JournalEvent, 'type' | 'data' | 'at'> & { readonly stream: string })[]>;
  /** Cases under examination in which this office was asked something that it has not answered yet. */
  askedOf(authority: number, office: string, limit: number): Promise<readonly CaseRow[]>;
};

export type LicenceLists = {
  byId(idHash: Uint8Array): Promise<LicenceRow | undefined>;
  byTypedCode(codeHash: Uint8Array): Promise<LicenceRow | undefined>;
  byStream(authority: number, stream: string): Promise<LicenceRow | undefined>;
  byNumber(authority: number, licenceNo: string): Promise<LicenceRow | undefined>;
  ofHolder(authority: number, holderCodeHash: Uint8Array, limit: number): Promise<readonly LicenceRow[]>;
  /** A page of what these offices granted, by number; `search` is a part of the number or of a holder's name. */
  ofOffices(o: {
    readonly authority: number;
    readonly offices: readonly string[];
    readonly after?: string;
    readonly status?: string;
    readonly item?: string;
    readonly search?: string;
    readonly limit: number;
  }): Promise<readonly LicenceRow[]>;
};

/** Content-addressed files of one authority. */
export type FileStore = {
  put(authority: number, bytes: Uint8Array): Promise<{ readonly digest: string; readonly size: number }>;
  path(authority: number, digest: string): string;
  get(authority: number, digest: string): Promise<Uint8Array | undefined>;
};

export type SessionRow = {
  readonly account: string;
  readonly name: string;
  readonly kind: 'person' | 'officer';
  readonly claims: JsonObject;
  readonly expiresAt: string;
};
export type Sessions = {
  create(tokenHash: Uint8Array, row: SessionRow): Promise<void>;
  find(tokenHash: Uint8Array): Promise<SessionRow | undefined>;
  end(tokenHash: Uint8Array): Promise<void>;
};

/** One line of 'who looked at my data'. */
export type LedgerLine = {
  readonly authority: number;
  readonly subject: string;
  readonly caseRef: string;
  readonly purpose: string;
  readonly article: string;
  readonly registry: string | null;
  readonly requester: string;
  readonly fields: readonly string[];
  readonly at: string;
};
export type Ledger = {
  record(lines: readonly LedgerLine[]): Promise<void>;
  ofPerson(authority: number, account: string, limit: number): Promise<readonly LedgerLine[]>;
};

/** The series of an authority with their last numbers, and the numbers that no paper will bear, each with its reason. */
export type NumberRegister = {
  ofAuthority(
    authority: number,
    year?: number,
  ): Promise<
    readonly {
      readonly series: string;
      readonly year: number;
      readonly last: number;
      readonly gaps: boolean;
      readonly voided: readonly {
        readonly number: number;
        readonly stream: string;
        readonly reason: string;
        readonly actor: string;
        readonly at: string;
      }[];
    }[]
  >;
};

export type Queue = {
  depth(): Promise<{ readonly waiting: number; readonly failed: number }>;
  /** Jobs of this authority (and stream, when given) whose latest attempt failed; `nextAt` is null for those that were given up. */
  failing(o: { readonly authority: number; readonly stream?: string; readonly limit: number }): Promise<
    readonly {
      readonly queue: string;
      readonly data: JsonObject;
      readonly attempts: number;
      readonly error: string;
      readonly nextAt: string | null;
    }[]
  >;
};

export type RegistryQuestion = {
  readonly registry: string;
  readonly query: Readonly<Record<string, string>>;
  readonly purpose: string;
  readonly article: string;
  readonly requester: string;
  readonly caseRef: string;
  readonly fields: readonly string[];
  /** Asked of the registry itself, even where its keeper declared an earlier answer fresh. */
  readonly anew?: boolean;
};
/** How a registry has been doing since this node started. */
export type RegistryHealth = {
  readonly registry: string;
  readonly breaker: 'closed' | 'open' | 'half-open';
  readonly asked: number;
  readonly answered: number;
  readonly kept: number;
  readonly lastAnsweredAt: string | null;
  readonly lastUnavailable: { readonly reason: string; readonly at: string } | null;
};
export type RegistryDesk = {
  askAll(questions: readonly RegistryQuestion[]): Promise<readonly RegistryAnswer[]>;
  health(): readonly RegistryHealth[];
};

export type PageBox = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};
export type ReadField = {
  readonly field: string;
  readonly text: string;
  readonly value: string;
  readonly confidence: number;
  readonly box: PageBox;
  readonly weak: readonly number[];
  readonly checkDigit?: 'ok' | 'fails';
};
export type Rejection = {
  readonly outcome: 'rejected';
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};
export type ReadingDesk = {
  inspect(
    bytes: Uint8Array,
    claimed: { readonly name: string; readonly mediaType: string },
  ): Promise<{ readonly ok: true; readonly mediaType: string } | { readonly ok: false; readonly rejected: Rejection }>;
  read(
    path: string,
    mediaType: string,
  ): Promise<
    | {
        readonly outcome: 'read';
        readonly documentType: string;
        readonly pages: number;
        readonly source: 'text-layer' | 'ocr' | 'mixed';
        readonly fields: readonly ReadField[];
      }
    | Rejection
  >;
  /** The text layer of a PDF that we made, for reading back. */
  text(pdf: Uint8Array): Promise<string>;
  page(
    path: string,
    o: { readonly mediaType: string; readonly page: number; readonly width: number },
  ): Promise<Uint8Array>;
};

export type SealPlace = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type PressDesk = {
  /** The layout kit of this house, for what no release lays out and for releases from before the kit could do it. */
  readonly kit: Readonly<Record<string, string>>;
  render(o: {
    readonly files: Readonly<Record<string, string>>;
    readonly template: string;
    readonly data: JsonObject;
    readonly hidden?: JsonObject;
    readonly preview: boolean;
    readonly at: string;
  }): Promise<{
    readonly pdf: Uint8Array;
    readonly pages: number;
    readonly seal: SealPlace | null;
    readonly mustShow: readonly string[];
  }>;
  qrSvg(text: string): string;
  /** Characters of a text that no paper can show, each once; an act whose words hold one would never get its paper. */
  unprintable(text: string): readonly string[];
  textShows(
    text: string,
    mustShow: readonly string[],
  ): { readonly ok: true } | { readonly ok: false; readonly missing: readonly string[] };
};

export type CredentialContent = {
  readonly id: string;
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly mode: string;
  readonly scope: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly issuedOn: string;
  readonly issuer: string;
};
export type SealDesk = {
  /** Seals with the office's seal, visible and locked, and releases only what its own verifier calls genuine. */
  seal(
    pdf: Uint8Array,
    o: {
      readonly officeCode: string;
      readonly officeName: string;
      /** The organ's own seal, or the special one for licensing notices (行政许可法第三十二条、第三十九条). */
      readonly which: 'main' | 'special';
      readonly place: SealPlace;
      readonly reason: string;
      readonly at: Date;
    },
  ): Promise<Uint8Array>;
  /** The QR text of a licence: page address and signed credential in one. */
  credential(content: CredentialContent): Promise<string>;
  newLicenceId(): string;
  newTypedCode(): string;
  trust(): TrustStore;
  primitives(): Primitives;
};

/** Messages to people; they carry no personal value beyond the address. */
export type Post = {
  mail(to: string, subject: string, text: string): Promise<void>;
  sms(to: string, text: string): Promise<void>;
};

/** The office clock: law, deadlines, documents and credentials read it; sessions read the system's. */
export type OfficeClock = {
  now(): Temporal.Instant;
  /** Present only in demonstration: sets the clock forward to an instant; going back is refused. */
  setForward?(to: Temporal.Instant): boolean;
};

export type Log = {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
};
