import type { Both } from '../ui/language.tsx';
import type { components } from './schema.d.ts';

/** Why the server did not do it: a code for programs, words for people in both languages. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: Both;
  constructor(status: number, body: { code: string; facts: Readonly<Record<string, unknown>>; text: Both }) {
    super(body.code);
    this.status = status;
    this.code = body.code;
    this.facts = body.facts;
    this.text = body.text;
  }
}

/** The server could not be reached, or what answered was not it: nothing is known about the act, and it may be tried again under its key. */
export class Unreachable extends Error {}

/** A server that has not answered by then, ms, is out of reach; an act may be sent again under its key. */
const PATIENCE = 30_000;

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE), ...init });
  } catch {
    throw new Unreachable('network');
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body && 'text' in body)
    throw new Refused(response.status, { facts: {}, ...(body as { code: string; text: Both }) });
  throw new Unreachable(`status ${response.status}`);
}

export async function ask<T>(path: string): Promise<T> {
  return (await send(path, { headers: { accept: 'application/json' } })).json() as Promise<T>;
}

/** Asks with words that no address may hold, such as a name; nothing happens by it. */
export async function look<T>(path: string, body: unknown): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<T>;
}

export type ActAnswer = components['schemas']['ActAnswer'];
export type Act = {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The version that the actor looked at; a stale one is refused. */
  readonly version?: number;
  /** Made once for each thing a person does: sent again under the same key it is done once. */
  readonly key: string;
};

export const newKey = (): string => crypto.randomUUID();

export async function perform(act: Act): Promise<ActAnswer> {
  const headers: Record<string, string> = { accept: 'application/json', 'idempotency-key': act.key };
  if (act.version !== undefined) headers['if-match'] = `"${act.version}"`;
  const init: RequestInit = { method: act.method, headers };
  if (act.body instanceof FormData) init.body = act.body;
  else if (act.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(act.body);
  }
  return (await send(act.path, init)).json() as Promise<ActAnswer>;
}

/** Uploads one file, for a slot where the case has slots, and tells how much of it has gone, from 0 to 1. `fetch` cannot tell; hence the older way. */
export function upload(
  path: string,
  o: { readonly slot?: string; readonly file: File; readonly key: string; onProgress(share: number): void },
): Promise<ActAnswer> {
  const form = new FormData();
  if (o.slot !== undefined) form.set('slot', o.slot);
  form.set('file', o.file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('idempotency-key', o.key);
    request.upload.onprogress = (e) => o.onProgress(e.lengthComputable ? e.loaded / e.total : 0);
    request.onerror = () => reject(new Unreachable('network'));
    request.onload = () => {
      const body = request.response as { code?: string; text?: Both } | null;
      if (request.status < 400 && body) resolve(body as unknown as ActAnswer);
      else if (body?.code && body.text)
        reject(new Refused(request.status, { facts: {}, ...(body as { code: string; text: Both }) }));
      else reject(new Unreachable(`status ${request.status}`));
    };
    request.send(form);
  });
}
