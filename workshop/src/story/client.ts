import crypto from 'node:crypto';
import { type SignedIn, signInWithFetch } from '../simulators/oidc/sign-in-walk.ts';

/** A person at the HTTP API: signed in, with a key for every act. */
export type Client = {
  readonly account: string;
  get<T>(path: string): Promise<T>;
  bytes(path: string): Promise<Uint8Array>;
  /** Performs an act; throws an ActRefused with code and words when it is refused. */
  act<T = ActAnswer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
  upload(
    path: string,
    slot: string,
    name: string,
    mediaType: string,
    bytes: Uint8Array,
  ): Promise<ActAnswer & { readonly material: string }>;
};

export type ActAnswer = {
  readonly case: string;
  readonly version: number;
  readonly phase: string;
  readonly [more: string]: unknown;
};

export class ActRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;
  constructor(
    what: string,
    status: number,
    body: { code?: string; facts?: Record<string, unknown>; text?: Record<string, string> },
  ) {
    super(`${what}: ${status} ${body.code ?? ''} ${body.text?.['zh-CN'] ?? ''} ${JSON.stringify(body.facts ?? {})}`);
    this.status = status;
    this.code = body.code ?? '';
    this.facts = body.facts ?? {};
  }
}

/** Signs in at a running instance through its identity provider, as a browser would. */
export async function signIn(base: string, account: string): Promise<Client> {
  const session: SignedIn = await signInWithFetch(`${base}/sign-in?return=/api/session`, account);
  if (session.status !== 200)
    throw new Error(`signing in as ${account} ended with ${session.status} at ${session.landedOn}`);
  const call = async (method: string, path: string, init: RequestInit): Promise<Response> => {
    const response = await session.fetch(`${base}${path}`, { method, ...init });
    if (response.status >= 400)
      throw new ActRefused(`${method} ${path}`, response.status, (await response.json().catch(() => ({}))) as object);
    return response;
  };
  const key = () => crypto.randomUUID();
  return {
    account,
    get: async <T>(path: string) =>
      (await call('GET', path, { headers: { accept: 'application/json' } })).json() as Promise<T>,
    bytes: async (path) => new Uint8Array(await (await call('GET', path, {})).arrayBuffer()),
    act: async <T>(method: string, path: string, body?: unknown) =>
      (
        await call(method, path, {
          headers: { 'idempotency-key': key(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
      ).json() as Promise<T>,
    async upload(path, slot, name, mediaType, bytes) {
      const form = new FormData();
      form.set('slot', slot);
      form.set('file', new Blob([Buffer.from(bytes)], { type: mediaType }), name);
      return (await call('POST', path, { headers: { 'idempotency-key': key() }, body: form })).json() as never;
    },
  };
}

/** Asks again until something holds; throws with what was asked when it does not within the time. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, ms = 90_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${ms / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
