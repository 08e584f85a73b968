import crypto from 'node:crypto';
import { signInWithFetch } from '../simulators/index.ts';

export type Answer = {
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;
  readonly text: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** The parsed body; `undefined` when it is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says is looked at field by field
  readonly body: any;
  readonly raw: string;
};

export type Ask = {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: RequestInit['body'];
  readonly headers?: Readonly<Record<string, string>>;
  /** The idempotency key; a fresh one unless told, `null` for none. */
  readonly key?: string | null;
};

/** Somebody at the HTTP API who takes every answer as it comes, also the bad ones. */
export type Caller = {
  readonly account: string;
  readonly cookie: string;
  ask(method: string, path: string, o?: Ask): Promise<Answer>;
};

/** Every answer given to any caller of this book, in order. */
export type Book = {
  readonly answers: { readonly request: string; readonly status: number }[];
  signIn(account: string): Promise<Caller>;
  /** A caller with this cookie header, which may be nonsense. */
  withCookie(name: string, cookie: string): Caller;
  readonly nobody: Caller;
};

/** Opens a book of calls to one running instance; `look` sees every answer that is JSON, however it was asked for. */
export function openBook(base: string, look: (method: string, path: string, answer: Answer) => void = () => {}): Book {
  const answers: { request: string; status: number }[] = [];
  const withCookie = (account: string, cookie: string): Caller => ({
    account,
    cookie,
    async ask(method, path, o = {}) {
      const unsafe = method !== 'GET' && method !== 'HEAD';
      const key = o.key === undefined ? crypto.randomUUID() : o.key;
      const body = o.json === undefined ? o.body : JSON.stringify(o.json);
      const response = await fetch(`${base}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(unsafe && key !== null ? { 'idempotency-key': key } : {}),
          ...(o.json === undefined ? {} : { 'content-type': 'application/json' }),
          ...o.headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      const raw = await response.text();
      answers.push({ request: `${method} ${path.slice(0, 120)}`, status: response.status });
      const answer = answerOf(response.status, response.headers, raw);
      if (response.headers.get('content-type')?.startsWith('application/json')) look(method, path, answer);
      return answer;
    },
  });
  return {
    answers,
    withCookie,
    nobody: withCookie('', ''),
    async signIn(account) {
      const session = await signInWithFetch(`${base}/sign-in?return=/api/session`, account);
      if (session.status !== 200) throw new Error(`${account} could not sign in: ${session.status} ${session.text}`);
      return withCookie(account, session.jar.header(base));
    },
  };
}

function answerOf(status: number, headers: Headers, raw: string): Answer {
  let body: unknown;
  try {
    body = JSON.parse(raw);
  } catch {
    body = undefined;
  }
  const said = (body ?? {}) as { code?: string; facts?: Record<string, unknown>; text?: Record<string, string> };
  return { status, code: said.code ?? '', facts: said.facts ?? {}, text: said.text ?? {}, headers, body, raw };
}

/** Why a refusal is not one that a person and a program can use; `undefined` when it is. */
export function flawOf(a: Answer): string | undefined {
  if (a.status < 400 || a.status > 499) return `status ${a.status}, not 4xx: ${a.raw.slice(0, 300)}`;
  if (!/^[A-Z][A-Z_]+$/.test(a.code)) return `no code: ${a.raw.slice(0, 300)}`;
  const [zh, en] = [a.text['zh-CN'] ?? '', a.text['en'] ?? ''];
  if (!/[\u4e00-\u9fff]/.test(zh)) return `${a.code} has no Chinese text: ${zh}`;
  if (!/[a-z]{3}/.test(en) || zh === en) return `${a.code} has no English text of its own: ${en}`;
  if (/出现未说明的情况/.test(zh)) return `${a.code} has no words of its own`;
  return undefined;
}
