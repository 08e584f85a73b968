/** The one place, with the commands, where the adapters' rooms are wired behind the office's ports. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPress, kitFiles, qrSvg, textShows, unprintable } from '@tuofu/documents';
import { createReader, inspectUpload } from '@tuofu/reading';
import { loadRegistryConfigs, openRegistries } from '@tuofu/registries';
import {
  httpTimestampClient,
  makeLicenceId,
  makeTypedCode,
  nodePrimitives,
  openKeyRing,
  sealAndVerify,
  signCredential,
} from '@tuofu/seal';
import { canonicalJson, isOutage, openStore } from '@tuofu/store';
import nodemailer from 'nodemailer';
import { pino } from 'pino';
import { trustProvider } from './access/sign-in.ts';
import { openCalendar } from './calendar/office-calendar.ts';
import { shippedCalendar } from './calendar/shipped-calendar.ts';
import { makeCaseDesk } from './cases/case-desk.ts';
import { allocateDocumentNo, silencePaper } from './cases/numbers.ts';
import { demandFitProfile } from './city/check-profile.ts';
import { demandOwnKeys } from './city/own-keys.ts';
import type { CityProfile } from './city/profile.ts';
import { demoOfficeClock, systemOfficeClock } from './clock/office-clock.ts';
import { startClocks } from './clock/ring-clocks.ts';
import { demandTimely } from './clock/timely-stamp.ts';
import type { Configuration } from './configuration.ts';
import type { CaseJob } from './jobs/job.ts';
import { jobs } from './jobs/jobs.ts';
import { makeLicenceDesk } from './licences/licence-desk.ts';
import { ringLicence } from './licences/ring-licence.ts';
import type { Office } from './office/office.ts';
import type { CaseLists, Journal, JournalTransaction } from './office/ports.ts';
import { JOB_NAMES } from './reactions.ts';
import { loadReleases } from './releases/releases.ts';

export type OpenedOffice = {
  readonly office: Office;
  readonly logger: ReturnType<typeof makeLogger>;
  startJobs(): Promise<void>;
  startClocks(): void;
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** Structured logs; what could name a person or open a door is never in them. */
export function makeLogger(level: string, destination?: string) {
  const lines = pino.destination({ dest: destination ?? 2, sync: true, maxLength: 1_000_000 });
  // On a full disk lines wait for room, at most 1 MB of them; an act must not fail because it cannot be logged.
  lines.on('error', () => {});
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          '*.answers',
          '*.values',
          '*.name',
          '*.idNo',
          '*.phone',
          '*.token',
        ],
        censor: '[removed]',
      },
    },
    lines,
  );
}

/** Opens the store and every adapter of a configured city. Throws with a sentence when something it needs is not there. */
export async function openOffice(c: Configuration): Promise<OpenedOffice> {
  const logger = makeLogger(c.logLevel);
  const profile = JSON.parse(fs.readFileSync(c.profile, 'utf8')) as CityProfile;
  const releases = loadReleases(c.releases);
  demandFitProfile(
    profile,
    releases.items().map((r) => r.release.item),
  );
  const shipped = shippedCalendar(c.calendar);
  const clock = c.officeClock ? demoOfficeClock(c.officeClock) : systemOfficeClock();
  const ring = await openKeyRing(c.keysDir);
  demandOwnKeys({ mode: c.mode, profile, trust: ring.trust });
  const primitives = nodePrimitives();
  const authorityOfTime = httpTimestampClient(c.timestampUrl, { timeoutMs: 5_000 });
  const timestamp = {
    stamp: async (digest: Uint8Array) => demandTimely(await authorityOfTime.stamp(digest), clock.now()),
  };
  const { file, addresses, ...gateway } = c.registries;
  const registries = openRegistries(loadRegistryConfigs(gateway, file, { httpsOnly: c.mode === 'production' }), {
    allowHosts: addresses,
    log: (line) => logger.info(line, 'registry'),
  });
  const store = await openStore(c.database, { filesDir: c.filesDir });
  const reader = createReader();
  // Reading back our own papers never waits behind a stranger's upload.
  // As many at once as the press: the two papers of a grant would otherwise wait for each other.
  const proofReader = createReader({ children: 2 });
  const press = createPress();
  const mailer = nodemailer.createTransport({
    host: c.smtp.host,
    port: c.smtp.port,
    secure: false,
    ignoreTLS: c.mode === 'demo',
    connectionTimeout: 5_000,
    socketTimeout: 10_000,
  });
  const authority = profile.city.authority;

  const journal: Journal = {
    canonical: canonicalJson,
    append: (request) => store.append(request as never),
    appendAll: (requests) => store.appendAll(requests as never),
    transaction: (work) => store.transaction((tx) => work(tx as unknown as JournalTransaction)),
    load: async (stream, after) => store.load(stream, after),
    findReceipt: (a, account, key) => store.findReceipt(a, account, key),
  };
  const lists: CaseLists = {
    find: store.cases.find,
    inbox: (o) => store.cases.inbox(o),
    ofAccount: store.cases.ofAccount,
    askedOf: store.cases.askedOf,
    happened: store.cases.happened,
  };
  const calendars = await openCalendar({ journal, authority, shipped }).catch(async (error: unknown) => {
    await store.stop();
    throw error;
  });
  const watching = calendars.watch(logger);
  const cases = makeCaseDesk({
    ...{ journal, releases, profile, clock },
    get calendar() {
      return calendars.current();
    },
  });

  const office: Office = {
    profile,
    releases,
    webDir: c.webDir,
    get calendar() {
      return calendars.current();
    },
    calendars,
    clock,
    publicUrl: c.publicUrl,
    mode: c.mode,
    cases,
    journal,
    lists,
    licences: {
      ...store.licences,
      ...makeLicenceDesk({ journal, licences: store.licences, releases, profile, clock, calendar: calendars.current }),
    },
    files: store.files,
    sessions: {
      create: (tokenHash, row) =>
        store.sessions.create({
          authority,
          tokenHash,
          account: row.account,
          csrf: '',
          data: { name: row.name, kind: row.kind, claims: row.claims } as never,
          expiresAt: row.expiresAt,
        }),
      async find(tokenHash) {
        const row = await store.sessions.find(tokenHash);
        if (!row) return undefined;
        const data = row.data as { name?: string; kind?: 'person' | 'officer'; claims?: Record<string, unknown> };
        return {
          account: row.account,
          name: data.name ?? row.account,
          kind: data.kind ?? 'person',
          claims: data.claims ?? {},
          expiresAt: row.expiresAt,
        };
      },
      end: (tokenHash) => store.sessions.end(tokenHash),
    },
    ledger: {
      record: (lines) =>
        lines.length === 0
          ? Promise.resolve()
          : store.ledger.record(lines.map(({ caseRef, ...l }) => ({ ...l, caseNo: caseRef }))),
      ofPerson: async (a, account, limit) =>
        (await store.ledger.ofPerson(a, account, limit)).map(({ caseNo, ...l }) => ({ ...l, caseRef: caseNo ?? '' })),
    },
    queue: store.queue,
    numbers: store.numbers,
    registries: {
      askAll: (questions) => registries.askAll(questions as never),
      health: () => registries.health(),
    },
    reading: {
      inspect: (bytes, claimed) => inspectUpload(bytes, claimed),
      read: (file, mediaType) => reader.read(file, { mediaType }),
      text: (pdf) => withTemporaryFile(pdf, (file) => proofReader.text(file)),
      page: (file, o) => reader.page(file, o),
    },
    press: { kit: kitFiles, render: (o) => press.render(o as never), qrSvg, textShows, unprintable },
    seals: {
      async seal(pdf, o) {
        const code = o.which === 'main' ? o.officeCode : `${o.officeCode}XK`;
        const image = ring.sealImage(code);
        if (!image) throw new Error(`no seal picture for ${code}`);
        return sealAndVerify(pdf, {
          signer: ring.seal(code),
          timestamp,
          place: o.place,
          image,
          name: o.officeName,
          reason: o.reason,
          at: o.at,
          lock: 'no-changes',
          trust: ring.trust,
        });
      },
      credential: (content) =>
        signCredential(
          { ...content, formatVersion: 1, demonstration: profile.demo },
          { signer: ring.qr.signer, kid: ring.qr.kid, baseUrl: c.publicUrl },
        ),
      newLicenceId: () => makeLicenceId(crypto.randomBytes(16)),
      newTypedCode: () => makeTypedCode(crypto.randomBytes(16)),
      trust: () => ring.trust,
      primitives: () => primitives,
    },
    post: {
      mail: async (to, subject, text) => {
        await mailer.sendMail({ from: c.smtp.from, to, subject, text });
      },
      sms: async (to, text) => {
        const answer = await fetch(c.smsUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ to, text }),
          signal: AbortSignal.timeout(5_000),
        });
        if (!answer.ok) throw new Error(`the text message gateway answered ${answer.status}`);
      },
    },
    log: logger,
    isOutage,
  };
  trustProvider(office, { ...c.oidc, allowHttp: c.mode === 'demo' });

  let workers: Awaited<ReturnType<typeof store.queue.startWorkers>> | undefined;
  let clocks: ReturnType<typeof startClocks> | undefined;
  return {
    office,
    logger,
    async startJobs() {
      workers = await store.queue.startWorkers(
        Object.fromEntries(
          JOB_NAMES.map((name) => [
            name,
            async (job: { id: string; data: unknown; attempt: number }) => {
              try {
                await jobs[name](office, job.data as CaseJob);
              } catch (error) {
                logger.warn(
                  { job: name, id: job.id, attempt: job.attempt, err: { message: (error as Error).message } },
                  'a job failed and will be tried again',
                );
                throw error;
              }
            },
          ]),
        ),
        // One job goes through every open case of the city.
        { queues: { 'recompute-clocks': { expireInSeconds: 6 * 3_600, concurrency: 1 } } },
      );
    },
    startClocks() {
      clocks = startClocks({
        clock,
        cases,
        log: logger,
        ringLicence: (row, tx) => ringLicence(office.licences, journal, row, tx),
        number: (tx, state) => allocateDocumentNo(office, tx, state, silencePaper(office, state)),
        claimDue: (now, limit, handler) =>
          store.clocks.claimDue(now, limit, (row, tx) => handler(row, tx as unknown as JournalTransaction)),
      });
    },
    idle: async () => workers?.idle(),
    async stop() {
      watching.stop();
      await clocks?.stop();
      await workers?.stop();
      await Promise.allSettled([reader.stop(), proofReader.stop(), press.stop(), registries.stop()]);
      mailer.close();
      await store.stop();
    },
  };
}

async function withTemporaryFile<T>(bytes: Uint8Array, work: (file: string) => Promise<T>): Promise<T> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tuofu-read-'));
  const file = path.join(dir, 'page.pdf');
  try {
    fs.writeFileSync(file, bytes);
    return await work(file);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}
