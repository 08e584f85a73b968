import type { RegistryAnswer } from '@tuofu/domain';
import type { Parsed } from './answer.ts';
import { type Asker, askRegistry } from './ask.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { guardedAgent } from './connect.ts';
import type { Registries, RegistryConfig, RegistryQuestion } from './question.ts';
import { type Exchange, failure, ourFault } from './reasons.ts';
import { registries, registryIds } from './registries.ts';
import type { RegistryId } from './shape.ts';
import { createTokenSource } from './token.ts';

/** Three failed questions in a row and a registry is left alone for five seconds. */
const breakerRule = { after: 3, restMs: 5_000 };

/**
 * The registries of a city. `allowHosts` are resolved addresses (IP literals) in private ranges that a configured name may
 * lead to; `now` is the clock of tokens and breakers (the system's unless told, never the office clock). `log` gets one
 * line per question: registry, outcome, reason, milliseconds and case, never what was asked about or answered.
 * Throws when an address in the configuration is no http(s) URL.
 */
export function openRegistries(
  configs: Record<RegistryId, RegistryConfig>,
  o: { readonly allowHosts?: readonly string[]; now?(): Date; log?(line: object): void } = {},
): Registries {
  const stopping = new AbortController();
  const clock = o.now ? () => o.now!().getTime() : () => performance.now();
  const desks = new Map(registryIds.map((id) => [id, openDesk(id, configs[id])] as const));

  function openDesk(id: RegistryId, config: RegistryConfig): { readonly asker: Asker; readonly breaker: Breaker } {
    for (const text of [config.base, config.tokenUrl]) {
      if (!/^https?:\/\//.test(text) || !URL.canParse(text))
        throw new Error(`registry ${id}: '${text}' is no http(s) address; correct it in the configuration`);
    }
    const agent = guardedAgent([config.base, config.tokenUrl], o.allowHosts ?? []);
    const tokens = createTokenSource(config, agent);
    return {
      asker: { config, shape: registries[id], agent, tokens, clock, stopped: stopping.signal },
      breaker: createBreaker(breakerRule),
    };
  }

  async function put(question: RegistryQuestion): Promise<Exchange<Parsed>> {
    const desk = desks.get(question.registry);
    if (!desk) return failure('QUESTION_REFUSED', `there is no registry ${question.registry}`);
    if (stopping.signal.aborted) return failure('STOPPED', 'the registries are closed');
    if (!desk.breaker.mayAsk(clock())) return failure('BREAKER_OPEN', 'resting after repeated failures');
    const result = await askRegistry(desk.asker, question).catch((error: unknown) =>
      failure('CONNECTION_FAILED', String(error)),
    );
    if (result.ok) desk.breaker.worked();
    else if (ourFault.has(result.reason)) desk.breaker.undecided();
    else desk.breaker.failed(clock());
    return result;
  }

  async function ask(question: RegistryQuestion): Promise<RegistryAnswer> {
    const began = performance.now();
    const result = await put(question);
    const { registry, article, caseRef } = question;
    const ms = Math.round(performance.now() - began);
    if (!result.ok) {
      o.log?.({
        event: 'registry-asked',
        registry,
        outcome: 'unavailable',
        reason: result.reason,
        detail: result.detail,
        ms,
        case: caseRef,
      });
      return { outcome: 'unavailable', registry, article, reason: result.reason };
    }
    const { value } = result;
    const outcome = value.found ? 'found' : 'not-found';
    o.log?.({ event: 'registry-asked', registry, outcome, ms, case: caseRef });
    if (!value.found) return { outcome: 'not-found', registry, asOf: value.asOf, article };
    return { outcome: 'found', registry, asOf: value.asOf, article, values: value.values };
  }

  return {
    ask,
    askAll: (questions) => Promise.all(questions.map((question) => ask(question))),
    async stop() {
      stopping.abort('STOPPED');
      await Promise.all([...desks.values()].map((desk) => desk.asker.agent.destroy()));
    },
  };
}
