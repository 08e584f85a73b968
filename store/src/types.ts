/** A JSON value that PostgreSQL's jsonb can hold: no NUL characters and no lone surrogates in texts. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue | undefined };

/** How to reach PostgreSQL: the embedded server's socket folder, or any PostgreSQL 15+ by url. */
export type Connection =
  | { readonly kind: 'socket'; readonly socketDir: string }
  | { readonly kind: 'url'; readonly url: string };

export type StreamId = {
  readonly authority: number;
  readonly kind: 'case' | 'licence' | 'office';
  /** A uuid. */
  readonly stream: string;
};

/** What is to be remembered. `data` may hold `{ personal: value }` at any depth; such a value never reaches the event row. */
export type NewEvent = {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: domain events are closed types without an index signature
  readonly data: JsonObject | { readonly [K in string]: any };
  /** A uuid made by the caller, so that a retry after a lost connection is recognised. Made here when absent. */
  readonly id?: string;
};

/** An event as it was stored, with its personal values put back: `{ personal: value }`, or `{ erased: true }`. */
export type StoredEvent = {
  readonly type: string;
  readonly data: JsonObject;
  readonly version: number;
  readonly id: string;
  /** The office clock's instant that the appending command carried. */
  readonly at: string;
  readonly actor: string;
  /** SHA-256, lower-case hex, over the canonical JSON of the event and the hash before it. */
  readonly hash: string;
};

/** What happened in a stream, as lists tell it. */
export type Happened = Pick<StoredEvent, 'type' | 'data' | 'at'> & { readonly stream: string };

export type Receipt = {
  readonly key: string;
  readonly account: string;
  readonly bodyDigest: string;
  readonly status: number;
  readonly answer: JsonObject;
};

/** One row per case: what lists need, without any personal value. `dueStrict` is an ISO day or instant. */
export type CaseViewRow = {
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

/** One row per licence. Hashes are SHA-256 of what is printed, so that the table gives nothing away. Days are ISO. */
export type LicenceViewRow = {
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

/** A statutory or promised moment of a stream. It fires once for each `dueAt`, whatever is replaced afterwards. */
export type ClockRow = {
  readonly authority: number;
  readonly stream: string;
  readonly clock: string;
  readonly dueAt: string;
  readonly firedAt: string | null;
  readonly data: JsonObject;
};

/** A clock that is due, with the version of its stream, which nobody else can move meanwhile. */
export type DueClockRow = ClockRow & { readonly version: number };

/** A number that no paper will bear, and why. */
export type VoidedNumber = {
  readonly authority: number;
  readonly series: string;
  readonly year: number;
  readonly number: number;
  /** The case in which it was taken. */
  readonly stream: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: string;
};

/** A series of numbers in one year; `gaps` when a number was ever taken apart from its act. */
export type SeriesRow = {
  readonly series: string;
  readonly year: number;
  readonly last: number;
  readonly gaps: boolean;
  readonly voided: readonly Pick<VoidedNumber, 'number' | 'stream' | 'reason' | 'actor' | 'at'>[];
};

export type NewJob = {
  readonly queue: string;
  readonly data: JsonObject;
  /** An instant of the system clock; at once when absent. */
  readonly startAfter?: string;
  /** Jobs of one queue with the same key are one job, as long as the first is kept (7 days after it ended). */
  readonly key?: string;
};

/** Everything that one command changes in one stream; all of it is durable, or none of it. */
export type Append = {
  readonly stream: StreamId;
  /** The version the deciding was done on; 0 for a new stream. */
  readonly expected: number;
  readonly events: readonly NewEvent[];
  readonly actor: string;
  readonly at: string;
  /** `lastHash` of the load; saves a round trip when this process has not seen the stream before. */
  readonly prevHash?: string;
  readonly caseView?: CaseViewRow;
  readonly licenceView?: LicenceViewRow;
  /** Replaces all clock rows of the stream. */
  readonly clocks?: readonly ClockRow[];
  readonly jobs?: readonly NewJob[];
  readonly receipt?: Receipt;
};

export type AppendResult =
  | { readonly ok: true; readonly version: number; readonly hashes: string[] }
  | { readonly ok: false; readonly code: 'STALE_VERSION'; readonly actual: number }
  | { readonly ok: false; readonly code: 'DUPLICATE'; readonly constraint: string }
  | { readonly ok: false; readonly code: 'RECEIPT_EXISTS'; readonly receipt: Receipt };

export type ChainVerdict =
  | { readonly ok: true; readonly events: number }
  | { readonly ok: false; readonly version: number; readonly problem: 'hash' | 'gap' | 'fact-digest' };

/** Inside one transaction. A refusal leaves the transaction usable; throwing out of the work rolls everything back. */
export type StoreTx = {
  /**
   * The next number of a series and year. Without gaps a rollback gives it back, and who takes it waits for other holders of the series;
   * with gaps allowed it is taken at once and for good, and nobody waits for the act. Never taken twice either way.
   */
  nextNumber(authority: number, series: string, year: number, gaps?: 'none' | 'allowed'): Promise<number>;
  /** 作废: keeps a taken number, with the reason, in the register of numbers that no paper will bear. */
  voidNumber(
    v: VoidedNumber,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'NEVER_TAKEN' | 'VOIDED_ALREADY' }>;
  append(a: Append): Promise<AppendResult>;
  appendAll(as: readonly Append[]): Promise<AppendResult>;
  /** As the store's own, on this transaction's connection: whoever holds one connection must never wait for a second. */
  load(s: StreamId, after?: number): Promise<{ events: StoredEvent[]; version: number; lastHash?: string }>;
  licenceByStream(authority: number, stream: string): Promise<LicenceViewRow | undefined>;
};

export type Session = {
  readonly authority: number;
  /** SHA-256 of the cookie's value. */
  readonly tokenHash: Uint8Array;
  readonly account: string;
  readonly csrf: string;
  readonly data: JsonObject;
  /** An instant of the system clock. */
  readonly expiresAt: string;
};

/** One reading of personal data or one question to a registry, for the person concerned to see. */
export type LedgerRow = {
  readonly authority: number;
  /** The account whose data were read. */
  readonly subject: string;
  readonly caseNo: string | null;
  readonly purpose: string;
  readonly article: string;
  readonly registry: string | null;
  /** Who asked: an officer's account, a job, or the person itself. */
  readonly requester: string;
  readonly fields: readonly string[];
  readonly at: string;
};

export type FileGrant = { readonly digest: string; readonly role: string };

export type Job = { readonly id: string; readonly data: JsonObject; readonly attempt: number };
export type JobHandler = (job: Job) => Promise<void>;
export type WorkerOptions = {
  /** Batches worked on at the same time, for each queue (default 2). */
  readonly concurrency?: number;
  readonly batchSize?: number;
  readonly queues?: Readonly<Record<string, QueueSettings>>;
  /** Trouble of the queue itself (connection lost, hand-over failed); it is tried again. Printed when absent. */
  readonly onError?: (error: Error) => void;
};
/** How a queue retries; what is absent keeps `queueDefaults`. Seconds. */
export type QueueSettings = {
  readonly retryLimit?: number;
  readonly retryDelay?: number;
  readonly retryDelayMax?: number;
  readonly expireInSeconds?: number;
  readonly concurrency?: number;
  readonly batchSize?: number;
};
export type Workers = {
  /** Stops taking jobs and waits for the running ones (30 s at most). */
  stop(): Promise<void>;
  /** Resolves when no job is waiting, being retried or running; jobs that start later do not count. */
  idle(): Promise<void>;
};
/** A job whose latest attempt failed. `nextAt` is when it is tried again; `null` when it was given up and waits for an operator. */
export type FailedJob = {
  readonly queue: string;
  readonly id: string;
  readonly data: JsonObject;
  readonly attempts: number;
  readonly error: string;
  readonly nextAt: string | null;
};

export type Store = {
  /** Durable on return. One round trip in the common case. */
  append(a: Append): Promise<AppendResult>;
  /** Several streams in one transaction; `version` is that of the first append, `hashes` are those of all, in order. */
  appendAll(as: readonly Append[]): Promise<AppendResult>;
  /**
   * Runs the work in one transaction. An act that takes a number meets a ringing clock of the same stream crosswise: what PostgreSQL gives
   * up for that is run again, so the work does nothing outside its transaction that it may not do twice.
   */
  transaction<T>(work: (tx: StoreTx) => Promise<T>): Promise<T>;
  /** `lastHash` is absent when no event lies after `after`. */
  load(s: StreamId, after?: number): Promise<{ events: StoredEvent[]; version: number; lastHash?: string }>;
  findReceipt(authority: number, account: string, key: string): Promise<Receipt | undefined>;
  /** Forgets every personal value of a stream; how many were forgotten. Chains, receipts and digests stay as they are. */
  eraseFacts(authority: number, stream: string, reason: string): Promise<number>;
  verifyChain(s: StreamId): Promise<ChainVerdict>;
  readonly cases: {
    find(authority: number, caseNo: string): Promise<CaseViewRow | undefined>;
    /** By strict due date, cases without one last (give `due: '9999-12-31'` to go on after such a case). */
    inbox(o: {
      readonly authority: number;
      readonly office: string;
      readonly phases: readonly string[];
      readonly after?: { readonly due: string; readonly caseNo: string };
      readonly limit: number;
    }): Promise<CaseViewRow[]>;
    ofAccount(authority: number, account: string, limit: number): Promise<CaseViewRow[]>;
    /** Events of these types in these streams, the newest first; personal values stay out of their data. */
    happened(o: {
      readonly authority: number;
      readonly streams: readonly string[];
      readonly types: readonly string[];
      readonly limit: number;
    }): Promise<Happened[]>;
    /** Cases under examination in which this office was asked something that it has not answered yet. */
    askedOf(authority: number, office: string, limit: number): Promise<CaseViewRow[]>;
  };
  readonly licences: {
    /** The licence of which this is the identifier, or was the one of an earlier version. */
    byId(idHash: Uint8Array): Promise<LicenceViewRow | undefined>;
    /** As `byId`, by the typed code. */
    byTypedCode(codeHash: Uint8Array): Promise<LicenceViewRow | undefined>;
    byStream(authority: number, stream: string): Promise<LicenceViewRow | undefined>;
    /** By licence number; `holderCodeHash` is the SHA-256 of the credit code. */
    ofHolder(authority: number, holderCodeHash: Uint8Array, limit: number): Promise<LicenceViewRow[]>;
    byNumber(authority: number, licenceNo: string): Promise<LicenceViewRow | undefined>;
    /**
     * A page of the licences that these offices granted, by number, from the first after `after`. `search` is a part of the number or of the
     * holder's name on any version; a name that was erased is found no more.
     */
    ofOffices(o: {
      readonly authority: number;
      readonly offices: readonly string[];
      readonly after?: string;
      readonly status?: string;
      readonly item?: string;
      readonly search?: string;
      readonly limit: number;
    }): Promise<LicenceViewRow[]>;
  };
  readonly files: {
    /** Durable on return; the same bytes again change nothing. */
    put(authority: number, bytes: Uint8Array): Promise<{ digest: string; size: number }>;
    path(authority: number, digest: string): string;
    get(authority: number, digest: string): Promise<Uint8Array | undefined>;
  };
  readonly grants: {
    /** From now on the file answers inside this stream, in this role. Repeating it changes nothing. */
    link(authority: number, stream: string, digest: string, role: string): Promise<void>;
    /** Whether the file may answer inside this stream at all. */
    allows(authority: number, stream: string, digest: string): Promise<boolean>;
    ofStream(authority: number, stream: string): Promise<FileGrant[]>;
  };
  readonly sessions: {
    create(row: Session): Promise<void>;
    /** Undefined when unknown or expired by the system clock. */
    find(tokenHash: Uint8Array): Promise<Session | undefined>;
    touch(tokenHash: Uint8Array, expiresAt: string): Promise<void>;
    end(tokenHash: Uint8Array): Promise<void>;
  };
  readonly clocks: {
    /**
     * Fires due clocks, the oldest first; the count of those fired by this call. Marking and the handler's appends are one
     * transaction, shared by many clocks whose handlers run side by side; when it cannot be kept, the handlers run again in halves of
     * that many, until a broken one is alone: a handler does nothing but by `tx`. One that throws leaves its clock due; the others fire,
     * then an AggregateError is thrown.
     */
    claimDue(now: string, limit: number, handler: (row: DueClockRow, tx: StoreTx) => Promise<void>): Promise<number>;
    ofStream(authority: number, stream: string): Promise<ClockRow[]>;
  };
  readonly numbers: {
    /** Every series of an authority, the latest year first, with the numbers that were voided; of one year when it is given. */
    ofAuthority(authority: number, year?: number): Promise<SeriesRow[]>;
  };
  readonly queue: {
    startWorkers(handlers: Readonly<Record<string, JobHandler>>, o?: WorkerOptions): Promise<Workers>;
    depth(): Promise<{ waiting: number; failed: number }>;
    /** Jobs whose `data.authority` is this one (and `data.stream`, when given), the latest trouble first. */
    failing(o: { readonly authority: number; readonly stream?: string; readonly limit: number }): Promise<FailedJob[]>;
  };
  readonly ledger: {
    record(rows: readonly LedgerRow[]): Promise<void>;
    /** The newest first. */
    ofPerson(authority: number, account: string, limit: number): Promise<LedgerRow[]>;
  };
  /** Stops workers and closes every connection. */
  stop(): Promise<void>;
};
