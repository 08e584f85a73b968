import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from './page.ts';
import { Answer, readObject, sendJson } from './serving.ts';

export type Weather<S extends string> = { readonly state: S; readonly delayMs: number };

/** The bad days of the things in `names`, each in one of `states`; the first state is a fine day. */
export type Sky<S extends string> = {
  of(name: string): Weather<S>;
  all(): Record<string, Weather<S>>;
  /** POST /weather { registry?, state, delayMs? }: without `registry` it is for everything here. A form goes back to the page. */
  set(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

const words: Readonly<Record<string, string>> = {
  fine: '正常 fine',
  slow: '缓慢 slow',
  down: '停机 down',
  hang: '不应答 hang',
  garbage: '乱码 garbage',
  changed: '接口变更 changed',
  wrong: '答非所问 wrong',
  nonce: '随机数不符 nonce',
  digest: '摘要不符 digest',
  late: '时间滞后 late',
};

export function createSky<S extends string>(
  names: readonly string[],
  states: readonly [S, ...S[]],
  slowMs: number,
): Sky<S> {
  const now = new Map<string, Weather<S>>(names.map((name) => [name, { state: states[0], delayMs: slowMs }]));
  const of = (name: string): Weather<S> => now.get(name) ?? { state: states[0], delayMs: slowMs };
  const all = (): Record<string, Weather<S>> => Object.fromEntries(now);
  return {
    of,
    all,
    async set(request, response) {
      // The page's own form and scripts without a browser may; another site's page may not.
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none')
        throw new Answer(403, 'set the weather from its own page');
      const body = await readObject(request);
      const state = states.find((s) => s === body['state']);
      if (state === undefined) throw new Answer(400, `state is one of ${states.join(', ')}`);
      const wanted = body['registry'] ?? '*';
      const chosen = wanted === '*' ? names : names.filter((n) => n === wanted);
      if (chosen.length === 0) throw new Answer(400, `registry is one of ${names.join(', ')}`);
      const delayMs = body['delayMs'] === undefined ? slowMs : Number(body['delayMs']);
      if (!Number.isInteger(delayMs) || delayMs < 0 || delayMs > 60_000) throw new Answer(400, 'delayMs is 0 to 60000');
      for (const name of chosen) now.set(name, { state, delayMs });
      const form = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
      if (form) response.writeHead(303, { location: '/' }).end();
      else sendJson(response, 200, all());
    },
  };
}

/** Buttons that set the weather of `name`; the pressed one is the present weather. */
export function weatherForm(name: string, states: readonly string[], present: string): string {
  const buttons = states.map(
    (s) => `<button name="state" value="${html(s)}" aria-pressed="${s === present}">${html(words[s] ?? s)}</button>`,
  );
  return `<form method="post" action="/weather" class="row"><input type="hidden" name="registry" value="${html(name)}">${buttons.join('')}</form>`;
}
