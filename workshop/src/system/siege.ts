import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Answer, type Ask, type Book, type Caller, flawOf, openBook } from './caller.ts';
import { D3_ANSWERS, ITEM } from './d3.ts';
import { at, done, openD3, view } from './d3-case.ts';

/** Personal values of the tests' cases; none of them may ever stand in a log. */
const CANARIES = ['金丝雀联系人', '0990-00000777', '990203198012173415', '周亦衡', 'LL-A2500D0302'];
export const CONTACT = { 'contact.name': CANARIES[0], 'contact.phone': CANARIES[1] } as const;

/** A running city, the people who throw things at it, and the count of what was thrown. */
export type Siege = {
  readonly city: Temporary;
  readonly book: Book;
  readonly applicant: Caller;
  readonly stranger: Caller;
  readonly handler: Caller;
  readonly decider: Caller;
  /** A case of the applicant's with everything typed and no material: as a draft, and filed. */
  readonly draft: string;
  readonly filed: string;
  /** Counts hostile requests that are not sent through `refused`. */
  threw(n: number): void;
  /** A hostile request: must be refused with this status and code, in words of both languages. */
  refused(who: Caller, method: string, url: string, o: Ask, status: number, code: string): Promise<Answer>;
  /** What `work` does must leave the case exactly as it was. */
  unchanged(id: string, work: () => Promise<unknown>, who?: Caller): Promise<void>;
  openDraft(): Promise<string>;
  openEmpty(who?: Caller): Promise<string>;
  /** What of the answers and of the log is unworthy, with fewer than `floor` hostile requests among it; prints the figures. */
  faults(floor: number): readonly string[];
};

/** Starts a city of its own for one battery of hostile requests. */
export async function besiege(): Promise<Siege> {
  const city = await startTemporary({ logLevel: 'info' });
  try {
    return await prepare(city);
  } catch (error) {
    await city.end();
    throw error;
  }
}

async function prepare(city: Temporary): Promise<Siege> {
  const book = openBook(city.url);
  const [applicant, stranger, handler, decider] = (await Promise.all(
    ['zhou-yiheng', 'test-ding', 'wangchao-handler-1', 'wangchao-decider'].map(book.signIn),
  )) as [Caller, Caller, Caller, Caller];
  const openDraft = () => openD3(applicant, { ...D3_ANSWERS, ...CONTACT });
  const [draft, filed] = [await openDraft(), await openDraft()];
  await done(applicant, 'POST', at(filed, '/filing'), { json: { insist: true } });
  let thrown = 0;
  return {
    city,
    book,
    applicant,
    stranger,
    handler,
    decider,
    draft,
    filed,
    threw(n) {
      thrown += n;
    },
    async refused(who, method, url, o, status, code) {
      thrown += 1;
      const answer = await who.ask(method, url, o);
      const flaw =
        flawOf(answer) ??
        (`${answer.status} ${answer.code}` === `${status} ${code}`
          ? undefined
          : `answered ${answer.status} ${answer.code}, not ${status} ${code}`);
      if (flaw) throw new Error(`${method} ${url.slice(0, 100)} ${told(o)}: ${flaw}`);
      return answer;
    },
    async unchanged(id, work, who = applicant) {
      const before = JSON.stringify(await held(who, id));
      await work();
      const after = JSON.stringify(await held(who, id));
      if (after !== before) throw new Error(`what was refused changed the case:\n${before}\n${after}`);
    },
    openDraft,
    openEmpty: async (who = applicant) => (await done(who, 'POST', '/api/cases', { json: { item: ITEM } })).body.case,
    faults(floor) {
      const log = city.serverLog();
      const lines = log.split('\n').filter((line) => line.startsWith('{'));
      console.log(`${thrown} hostile requests, ${book.answers.length} answers, ${lines.length} log lines`);
      return [
        ...(thrown < floor ? [`only ${thrown} hostile requests, the floor is ${floor}`] : []),
        ...(lines.length === 0 ? ['the log is empty, so nothing was looked at'] : []),
        ...book.answers.filter((a) => a.status >= 500).map((a) => `${a.request}: ${a.status}`),
        ...lines.filter((line) => JSON.parse(line).level >= 50),
        ...CANARIES.filter((canary) => log.includes(canary)).map((canary) => `the log holds ${canary}`),
      ];
    },
  };
}

async function held(who: Caller, id: string) {
  const { version, phase, answers, materials, findings, documents } = await view(who, id);
  return { version, phase, answers, materials, findings, documents };
}

const told = (o: Ask) =>
  `${JSON.stringify(o.headers ?? {})} ${typeof o.body === 'string' ? o.body.slice(0, 80) : JSON.stringify(o.json ?? '').slice(0, 80)}`;
