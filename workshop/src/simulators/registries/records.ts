import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { RegistryId } from '@tuofu/registries';
import type { DemoCity } from '../../demo-city/index.ts';
import { officeTime } from '../office-time.ts';
import { sendJson } from '../serving.ts';
import type { Sky } from '../weather.ts';
import { findRecord } from './match.ts';
import { type Asked, parseQuestion, type registryStates } from './question.ts';

/** How a convention wraps an answer: headers and body around what the registry says. */
export type Wrapping = {
  readonly headers?: Readonly<Record<string, string>>;
  wrap?(answer: object): object;
};

/** What the registries hold, whichever convention they are asked by, with their weather and who asked. */
export type Records = {
  readonly asked: readonly Asked[];
  /** Answers on `response` as the registry does today. Throws Answer(422) for a question that a keeper would refuse. */
  answer(
    registry: RegistryId,
    body: Readonly<Record<string, unknown>>,
    response: ServerResponse,
    w?: Wrapping,
  ): Promise<void>;
};

export function openRecords(o: {
  readonly city: DemoCity;
  readonly sky: Sky<(typeof registryStates)[number]>;
  officeNow(): Date;
}): Records {
  const asked: Asked[] = [];
  const { province, name } = o.city.profile.city;
  return {
    asked,
    async answer(registry, body, response, { headers = {}, wrap = (answer: object) => answer } = {}) {
      const { state, delayMs } = o.sky.of(registry);
      const records = o.city.registryData[registry];
      const question = parseQuestion(registry, [...new Set(records.flatMap((r) => Object.keys(r)))], body);
      const record = findRecord(registry, records, question.query, [province, name]);
      const outcome = state === 'fine' || state === 'slow' ? (record ? 'found' : 'not-found') : state;
      const asOf = officeTime(o.officeNow());
      asked.unshift({ ...question, registry, at: asOf, outcome });
      asked.length = Math.min(asked.length, 50);

      for (const [key, value] of Object.entries(headers)) response.setHeader(key, value);
      const only = (from: Readonly<Record<string, string>>): Record<string, string> =>
        Object.fromEntries(question.fields.map((field) => [field, from[field] ?? '']));
      switch (state) {
        case 'hang':
          return;
        case 'down':
          response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>');
          return;
        case 'garbage':
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"found":true,"asOf":"\ufffd\ufffd');
          return;
        case 'changed':
          sendJson(response, 200, {
            code: 0,
            data: Object.fromEntries(Object.entries(only(record ?? {})).map(([k, v]) => [`_${k}`, v])),
          });
          return;
        case 'wrong':
          sendJson(response, 200, wrap({ found: true, asOf, values: only(records.find((r) => r !== record) ?? {}) }));
          return;
        case 'slow':
          await wait(delayMs, undefined, { ref: false });
          break;
        case 'fine':
          break;
      }
      sendJson(response, 200, wrap(record ? { found: true, asOf, values: only(record) } : { found: false, asOf }));
    },
  };
}
