import { isDeepStrictEqual } from 'node:util';
import {
  openRegistries,
  type RegistryConfig,
  type RegistryId,
  type RegistryQuestion,
  registryIds,
  unavailableReasons,
} from '@tuofu/registries';
import type { Asked, Session } from './draw.ts';
import type { Word } from './faults.ts';
import type { IllNeighbour } from './ill-neighbour.ts';

export type Report = {
  readonly session: Session;
  /** Sentences about what was not as it must be; none for a good session. */
  readonly wrong: readonly string[];
  readonly played: readonly (string | number)[];
  readonly words: readonly Word[];
  /** Answers by which the machine was slower than a time limit: TIMEOUT, or no further attempt, where the script alone brings another. */
  readonly late: number;
  readonly ms: number;
};

type Answer = Awaited<ReturnType<ReturnType<typeof openRegistries>['ask']>>;

/** No question may last longer, however ill the registry is and however busy this machine. */
const hangMs = 15_000;
/** A question that has lasted so long may have no time left for another attempt, and then comes to what its last attempt came to. */
const repeatsEndMs = 2_000;
const repeated: ReadonlySet<Word> = new Set(['CONNECTION_FAILED', 'SERVER_ERROR']);

const wordOf = (answer: Answer): Word => (answer.outcome === 'unavailable' ? (answer.reason as Word) : answer.outcome);

/** What says something of a person or firm: long texts that are no day and no number. */
const personal = (asked: Asked): string[] =>
  [...Object.values(asked.truth), ...Object.values(asked.other), ...Object.values(asked.query)].filter(
    (text) => text.length >= 6 && !/^[\d.-]{1,12}$/.test(text),
  );

/** Plays one session against the real room and looks at every answer, log line and address. */
export async function playSession(neighbour: IllNeighbour, session: Session): Promise<Report> {
  const began = performance.now();
  const lines: object[] = [];
  const { heard, configOf } = neighbour.admit(session);
  const askedAt = (id: RegistryId) => session.asked.find((a) => a.registry === id);
  const configs = Object.fromEntries(registryIds.map((id) => [id, configOf(askedAt(id))]));
  const registries = openRegistries(configs as Record<RegistryId, RegistryConfig>, {
    chance: () => 0,
    log: (line) => lines.push(line),
  });
  const questionOf = (a: Asked): RegistryQuestion => ({
    registry: a.registry,
    query: a.query,
    fields: a.fields,
    purpose: '演示核对',
    article: '演示依据',
    requester: 'office/account',
    caseRef: `case-${session.seed}`,
  });

  const wrong: string[] = [];
  const words: Word[] = [];
  let late = 0;
  const judge = (a: Asked, time: number, answer: Answer | undefined, ms: number): void => {
    const must = a.expected[time]!;
    if (!answer) return void wrong.push(`${a.registry} hangs where it must be ${must}`);
    const word = wordOf(answer);
    words.push(word);
    if (answer.outcome === 'unavailable' && !(unavailableReasons as readonly string[]).includes(answer.reason))
      wrong.push(`${a.registry} is unavailable without a known reason`);
    const values = Object.fromEntries(a.fields.map((field) => [field, a.truth[field]]));
    if (answer.outcome === 'found' && !isDeepStrictEqual({ ...answer.values }, values))
      wrong.push(`${a.registry} is found with other values than it holds`);
    if (word === must) return;
    if (word === 'TIMEOUT' || (repeated.has(word) && ms > repeatsEndMs)) late += 1;
    // After an answer that was late the breaker has counted one failure more.
    else if (late === 0 || word !== 'BREAKER_OPEN') wrong.push(`${a.registry} is ${word} where it must be ${must}`);
  };

  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), hangMs);
  });
  try {
    const times = Math.max(...session.asked.map((a) => a.expected.length));
    for (let time = 0; time < times; time += 1) {
      const put = performance.now();
      const answers = await Promise.race([registries.askAll(session.asked.map(questionOf)), tooLong]);
      for (const [i, a] of session.asked.entries()) judge(a, time, answers?.[i], performance.now() - put);
      if (!answers) break;
    }
  } catch (error) {
    wrong.push(`asking threw ${error instanceof Error ? error.name : 'something'}`);
  } finally {
    clearTimeout(timer);
    await registries.stop();
    neighbour.dismiss(session);
  }

  const said = JSON.stringify([lines, registries.health()]);
  const urls = heard.urls.map((url) => decodeURIComponent(url)).join('\n');
  for (const text of session.asked.flatMap(personal)) {
    if (said.includes(text)) wrong.push('a log line holds what was asked or answered');
    if (urls.includes(text)) wrong.push('an address holds what was asked');
  }
  if (heard.strayed > 0) wrong.push('a redirect was followed');
  if (lines.filter((line) => 'outcome' in line).length !== words.length)
    wrong.push('not every question has its log line');
  return { session, wrong: [...new Set(wrong)], played: heard.played, words, late, ms: performance.now() - began };
}
