import type { RegistryAnswer } from '@tuofu/domain';
import type { Agent } from 'undici';
import { openWay } from '../ways/open-way.ts';
import type { Parsed } from './answer.ts';
import { type Asker, askRegistry, totalMs } from './ask.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { addressesOf, type RegistryConfig } from './config.ts';
import { addressProblem, allowList, guardedAgent } from './connect.ts';
import { createFreshAnswers, type FreshAnswers } from './fresh-answers.ts';
import { createTally, type Tally } from './health.ts';
import type { Registries, RegistryQuestion } from './question.ts';
import { type Exchange, failure, ourFault } from './reasons.ts';
import { registries, registryIds } from './registries.ts';
import type { RegistryId } from './shape.ts';

/** Three failed questions in a row and a registry is left alone for five seconds. */
const breakerRule = { after: 3, restMs: 5_000 };

type Desk = {
  readonly agent: Agent;
  readonly asker: Asker;
  readonly breaker: Breaker;
  readonly fresh: FreshAnswers;
  readonly tally: Tally;
  /** Ends with the question that is a resting registry's trial; what else is asked meanwhile waits for how it goes. */
  trial: Promise<unknown> | undefined;
};
type Answered = Parsed & { readonly kept: boolean };

/** Ends with `work`, which never throws, or at `ends` (by performance.now()). */
const settled = (work: Promise<unknown>, ends: number): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, Math.max(0, ends - performance.now()));
    void work.finally(() => {
      clearTimeout(timer);
      done();
    });
  });

/**
 * The registries of a city. `allowHosts` are resolved addresses (IP literals, or networks like 10.8.0.0/24) in private ranges that a
 * configured name may lead to; `now` is the clock of tokens, signatures, kept answers and breakers (the system's unless told, never the
 * office clock). `log` gets one line per question (registry, outcome, reason, milliseconds and case, never what was asked about or
 * answered) and one when a breaker opens or closes. Throws when an address in the configuration cannot be a registry's.
 */
export function openRegistries(
  configs: Record<RegistryId, RegistryConfig>,
  o: { readonly allowHosts?: readonly string[]; now?(): Date; chance?(): number; log?(line: object): void } = {},
): Registries {
  const stopping = new AbortController();
  const clock = o.now ? () => o.now!().getTime() : () => performance.now();
  const allowed = allowList(o.allowHosts ?? []);
  const desks = new Map(registryIds.map((id) => [id, openDesk(id, configs[id])] as const));

  function openDesk(id: RegistryId, config: RegistryConfig): Desk {
    for (const text of addressesOf(config)) {
      const problem = addressProblem(text);
      if (problem) throw new Error(`registry ${id}: '${text}' ${problem}; correct it in the configuration`);
    }
    const agent = guardedAgent(addressesOf(config), allowed, config.tls);
    const timeoutMs = config.timeoutMs ?? 2500;
    const way = openWay(config, {
      agent,
      clock,
      wall: () => (o.now ? o.now().getTime() : Date.now()),
      limitMs: Math.min(timeoutMs, totalMs),
      stopped: stopping.signal,
    });
    return {
      agent,
      asker: {
        way,
        shape: registries[id],
        timeoutMs,
        retries: config.retries ?? 2,
        chance: o.chance ?? Math.random,
        stopped: stopping.signal,
      },
      breaker: createBreaker(breakerRule),
      fresh: createFreshAnswers(config.fresh),
      tally: createTally(),
      trial: undefined,
    };
  }

  async function put(desk: Desk, question: RegistryQuestion, ends: number): Promise<Exchange<Answered>> {
    if (stopping.signal.aborted) return failure('STOPPED', 'the registries are closed');
    const kept = question.anew ? undefined : desk.fresh.find(question, clock());
    if (kept) return { ok: true, value: { ...kept, kept: true } };
    const { breaker } = desk;
    if (desk.trial && breaker.state(clock()) === 'half-open') await settled(desk.trial, ends);
    if (!breaker.mayAsk(clock())) return failure('BREAKER_OPEN', 'resting after repeated failures');
    const before = breaker.state(clock());
    const asking = askRegistry(desk.asker, question, ends).catch((error: unknown) =>
      failure('CONNECTION_FAILED', error instanceof Error ? error.name : 'thrown'),
    );
    if (before === 'half-open') desk.trial = asking;
    const result = await asking;
    if (desk.trial === asking) desk.trial = undefined;
    if (result.ok) breaker.worked();
    else if (ourFault.has(result.reason)) breaker.undecided();
    else breaker.failed(clock());
    const after = breaker.state(clock());
    if (after !== before) o.log?.({ event: 'registry-breaker', registry: question.registry, from: before, to: after });
    if (!result.ok) return result;
    if (!stopping.signal.aborted) desk.fresh.keep(question, result.value, clock());
    return { ok: true, value: { ...result.value, kept: false } };
  }

  async function ask(question: RegistryQuestion, ends = performance.now() + totalMs): Promise<RegistryAnswer> {
    const began = performance.now();
    const { registry, article, caseRef } = question;
    const desk = desks.get(registry);
    const result = desk ? await put(desk, question, ends) : failure('QUESTION_REFUSED', 'there is no such registry');
    const told = { event: 'registry-asked', registry, ms: Math.round(performance.now() - began), case: caseRef };
    if (!result.ok) {
      const { reason, detail } = result;
      desk?.tally.unavailable(reason);
      o.log?.({ ...told, outcome: 'unavailable', reason, detail });
      return { outcome: 'unavailable', registry, article, reason };
    }
    const { value } = result;
    const outcome = value.found ? 'found' : 'not-found';
    desk?.tally.answered(value.kept);
    o.log?.({ ...told, outcome, ...(value.kept ? { kept: true } : {}) });
    if (!value.found) return { outcome: 'not-found', registry, asOf: value.asOf, article };
    return { outcome: 'found', registry, asOf: value.asOf, article, values: value.values };
  }

  return {
    ask: (question) => ask(question),
    askAll(questions, { withinMs = totalMs } = {}) {
      const ends = performance.now() + Math.min(withinMs, totalMs);
      return Promise.all(questions.map((question) => ask(question, ends)));
    },
    health: () =>
      [...desks].map(([registry, desk]) => ({ registry, breaker: desk.breaker.state(clock()), ...desk.tally.told() })),
    async stop() {
      stopping.abort('STOPPED');
      for (const desk of desks.values()) desk.fresh.forgetAll();
      await Promise.all([...desks.values()].map((desk) => desk.agent.destroy()));
    },
  };
}
