import type { FastifyInstance } from 'fastify';
import { actAnswers } from './acts.ts';
import { listAnswers } from './case-lists.ts';
import { caseViewAnswers } from './case-view.ts';
import { clockAnswers } from './clocks.ts';
import { evidenceAnswers } from './evidence.ts';
import { formAnswers } from './form.ts';
import { itemAnswers } from './item.ts';
import { named } from './kit.ts';
import { licenceAnswers } from './licence.ts';
import { procedureAnswers } from './procedure.ts';
import { publicAnswers } from './public.ts';
import { wordAnswers } from './words.ts';

const ALL = [
  ...wordAnswers,
  ...formAnswers,
  ...evidenceAnswers,
  ...clockAnswers,
  ...caseViewAnswers,
  ...procedureAnswers,
  ...listAnswers,
  ...actAnswers,
  ...itemAnswers,
  ...publicAnswers,
  ...licenceAnswers,
];

/** Makes every named answer known; they stand under components/schemas of the OpenAPI document by their names. */
export function declareAnswers(app: FastifyInstance): void {
  for (const schema of ALL) app.addSchema(schema);
}

/** The responses of a route that answers JSON: this when it succeeds, else a refusal in words. */
export function answers(name: string, status: 200 | 201 = 200) {
  return { [status]: named(name), '4xx': named('Refusal'), '5xx': named('Refusal') };
}

/** The responses of a route that hands out a file. */
export function fileOf(mediaType: string) {
  return {
    200: { description: 'The file', content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } },
    '4xx': named('Refusal'),
    '5xx': named('Refusal'),
  };
}
