import type { ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { UnavailableReason } from '@tuofu/registries';

export type WayName = 'client-credentials' | 'x-road' | 'sharing' | 'sharing-secret';
/** What the asker must come to: an outcome, or the reason why a registry is unavailable. */
export type Word = 'found' | 'not-found' | UnavailableReason;

/** One request as the ill neighbour sees it, with what is true about whom was asked. */
export type Put = {
  readonly response: ServerResponse;
  readonly truth: Readonly<Record<string, string>>;
  /** A record about somebody else. */
  readonly other: Readonly<Record<string, string>>;
  readonly fields: readonly string[];
  readonly variant: number;
  /** Headers and envelope of the way for a good answer. */
  readonly headers: Readonly<Record<string, string>>;
  wrap(data: unknown): unknown;
  readonly elsewhere: string;
};

export type Fault = {
  readonly word: Word;
  /** The ways on which this can happen; every way unless told. */
  readonly ways?: readonly WayName[];
  /** The asker must wait for it to end by its own time limit. */
  readonly slow?: true;
  play(put: Put): void;
};

const asOf = '2026-07-01T09:00:00+08:00';
const type = 'application/json; charset=utf-8';
const only = (record: Readonly<Record<string, string>>, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, record[field] ?? '']));
const good = (put: Put): Record<string, unknown> => ({ found: true, asOf, values: only(put.truth, put.fields) });

function say(put: Put, body: unknown, o: { readonly status?: number; readonly headers?: Record<string, string> } = {}) {
  put.response.writeHead(o.status ?? 200, { 'content-type': type, ...put.headers, ...o.headers });
  put.response.end(JSON.stringify(body));
}
/** An error page of the careless kind: it repeats whom was asked about. */
const status = (code: number, word: Word): Fault => ({
  word,
  play: (put) =>
    say(put, { error: only(put.truth, put.fields) }, { status: code, headers: { location: put.elsewhere } }),
});
/** Breaks the connection off, on plain TCP with a reset. */
export function reset({ socket }: ServerResponse): void {
  if (!socket || socket instanceof TLSSocket) socket?.destroy();
  else socket.resetAndDestroy();
}
/** Sends `text` by single bytes, so slowly that no time limit is long enough. */
const drip = (response: ServerResponse, text: string, write: (piece: string) => void): void => {
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || response.socket?.destroyed !== false) return clearInterval(timer);
    write(text[at % text.length]!);
    at += 1;
  }, 15);
  response.on('close', () => clearInterval(timer));
};

export const drifts: readonly ((put: Put) => unknown)[] = [
  (put) => {
    const [first = '', ...rest] = put.fields;
    return { ...good(put), values: { ...only(put.truth, rest), [`_${first}`]: put.truth[first] } };
  },
  (put) => ({ ...good(put), values: { ...only(put.truth, put.fields), [put.fields[0]!]: 7 } }),
  (put) => ({ ...good(put), values: { ...only(put.truth, put.fields), [put.fields[0]!]: null } }),
  (put) => ({ ...good(put), values: { ...only(put.truth, put.fields), [put.fields[0]!]: { text: 'x' } } }),
  (put) => ({ ...good(put), found: 'true' }),
  (put) => ({ ...good(put), asOf: undefined }),
  (put) => ({ ...good(put), asOf: '2026-02-30' }),
  (put) => ({ ...good(put), values: undefined }),
  (put) => ({ ...good(put), values: [only(put.truth, put.fields)] }),
  (put) => ({ result: good(put) }),
  (put) => ({ ...good(put), found: false }),
  () => [],
  (put) => ({ ...good(put), values: { ...otherDays(put) } }),
];
/** Days and numbers in another writing; a record without either loses its first field instead. */
const otherDays = (put: Put): Record<string, string> => {
  const values = only(put.truth, put.fields);
  const day = put.fields.find((field) => /^\d{4}-\d\d-\d\d$/.test(values[field] ?? ''));
  const number = put.fields.find((field) => /^(area|amount|sum|grade)$/.test(field));
  if (day) return { ...values, [day]: values[day]!.replaceAll('-', '/') };
  if (number) return { ...values, [number]: `${values[number]} m²` };
  return only(put.truth, put.fields.slice(1));
};

/** Everything that a registry may do to its asker, and the one word that each must come to. */
export const faults = {
  fine: { word: 'found', play: (put) => say(put, put.wrap(good(put))) },
  'fine and more': {
    word: 'found',
    play: (put) =>
      say(
        put,
        put.wrap({ ...good(put), values: { ...only(put.truth, put.fields), extra: 'x', ['__proto__']: 'y' }, more: 1 }),
      ),
  },
  absent: { word: 'not-found', play: (put) => say(put, put.wrap({ found: false, asOf })) },
  refused: { word: 'CONNECTION_FAILED', play: (put) => reset(put.response) },
  hanging: { word: 'TIMEOUT', slow: true, play: () => undefined },
  'dripping body': {
    word: 'TIMEOUT',
    slow: true,
    play(put) {
      put.response.writeHead(200, { 'content-type': type, ...put.headers });
      drip(put.response, ' ', (piece) => put.response.write(piece));
    },
  },
  'dripping head': {
    word: 'TIMEOUT',
    slow: true,
    play(put) {
      put.response.socket?.write('HTTP/1.1 200 OK\r\nX-Long: ');
      drip(put.response, 'x', (piece) => put.response.socket?.write(piece));
    },
  },
  'cut in the middle': {
    word: 'CONNECTION_FAILED',
    play(put) {
      const body = Buffer.from(JSON.stringify(put.wrap(good(put))));
      put.response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...put.headers });
      put.response.write(body.subarray(0, body.length / 2), () => put.response.destroy());
    },
  },
  'half a JSON': {
    word: 'NOT_JSON',
    play(put) {
      const text = JSON.stringify(put.wrap(good(put)));
      put.response.writeHead(200, { 'content-type': type, ...put.headers }).end(text.slice(0, -2));
    },
  },
  'no HTTP': {
    word: 'CONNECTION_FAILED',
    play: (put) => put.response.socket?.end(`SSH-2.0-${JSON.stringify(only(put.truth, put.fields))}\r\n`),
  },
  'not UTF-8': {
    word: 'NOT_JSON',
    play: (put) =>
      put.response
        .writeHead(200, { 'content-type': type, ...put.headers })
        .end(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')])),
  },
  'a web page': {
    word: 'WRONG_CONTENT_TYPE',
    play: (put) =>
      put.response
        .writeHead(200, { ...put.headers, 'content-type': 'text/html' })
        .end(`<p>${JSON.stringify(only(put.truth, put.fields))}`),
  },
  'too much': {
    word: 'TOO_LARGE',
    play: (put) => say(put, put.wrap({ ...good(put), more: 'x'.repeat(300_000) })),
  },
  500: status(500, 'SERVER_ERROR'),
  502: status(502, 'SERVER_ERROR'),
  503: status(503, 'SERVER_ERROR'),
  504: status(504, 'SERVER_ERROR'),
  401: status(401, 'NOT_AUTHORISED'),
  403: status(403, 'NOT_AUTHORISED'),
  404: status(404, 'QUESTION_REFUSED'),
  422: status(422, 'QUESTION_REFUSED'),
  429: status(429, 'BUSY'),
  206: status(206, 'UNEXPECTED_STATUS'),
  302: status(302, 'REDIRECTED'),
  307: status(307, 'REDIRECTED'),
  'schema drift': {
    word: 'SCHEMA_CHANGED',
    play(put) {
      const body = drifts[put.variant % drifts.length]!(put);
      say(put, Array.isArray(body) ? body : put.wrap(body));
    },
  },
  'another subject': {
    word: 'WRONG_SUBJECT',
    play: (put) => say(put, put.wrap({ ...good(put), values: only(put.other, put.fields) })),
  },
  'another message': {
    word: 'WRONG_SUBJECT',
    ways: ['x-road'],
    play: (put) => say(put, good(put), { headers: { 'x-road-id': '00000000-0000-4000-8000-000000000000' } }),
  },
  'another service': {
    word: 'WRONG_SUBJECT',
    ways: ['x-road'],
    play: (put) => say(put, good(put), { headers: { 'x-road-service': 'TEST/GOV/1/b/other' } }),
  },
  'provider lost': {
    word: 'SERVER_ERROR',
    ways: ['x-road'],
    play: (put) =>
      say(
        put,
        { type: 'x', message: only(put.truth, put.fields) },
        {
          status: 500,
          headers: { 'x-road-error': 'Server.ServerProxy.NetworkError' },
        },
      ),
  },
  'access denied': {
    word: 'NOT_AUTHORISED',
    ways: ['x-road'],
    play: (put) => say(put, {}, { status: 500, headers: { 'x-road-error': 'Server.ServerProxy.AccessDenied' } }),
  },
  'platform failed': {
    word: 'SERVER_ERROR',
    ways: ['sharing', 'sharing-secret'],
    play: (put) => say(put, { code: '500', message: only(put.truth, put.fields), data: null }),
  },
  'platform refused': {
    word: 'QUESTION_REFUSED',
    ways: ['sharing', 'sharing-secret'],
    play: (put) => say(put, { code: 1001, message: only(put.truth, put.fields) }),
  },
  'no code': { word: 'SCHEMA_CHANGED', ways: ['sharing', 'sharing-secret'], play: (put) => say(put, good(put)) },
  'data as broken text': {
    word: 'NOT_JSON',
    ways: ['sharing', 'sharing-secret'],
    play: (put) => say(put, { code: '0', data: JSON.stringify(good(put)).slice(0, -3) }),
  },
} as const satisfies Readonly<Record<string | number, Fault>>;

export type FaultName = keyof typeof faults & (string | number);
export const faultNames = Object.keys(faults) as unknown as readonly FaultName[];
export const faultOf = (name: FaultName): Fault => faults[name];

/** What may happen to the token, or to the secret of a sharing platform: to every request for it in a session. */
export const keyFaults = {
  fine: null,
  hanging: 'TIMEOUT',
  refused: 'CONNECTION_FAILED',
  failing: 'SERVER_ERROR',
  refusing: 'NOT_AUTHORISED',
  'a web page': 'WRONG_CONTENT_TYPE',
  'no key': 'SCHEMA_CHANGED',
} as const satisfies Readonly<Record<string, UnavailableReason | null>>;
export type KeyFault = keyof typeof keyFaults;

/** Where a session's registries are: at their place, or somewhere no question can be put. */
export const places = {
  http: null,
  https: null,
  'closed port': 'CONNECTION_FAILED',
  'unknown authority': 'TLS_FAILED',
  'another name': 'TLS_FAILED',
  'expired certificate': 'TLS_FAILED',
  'TLS where there is none': 'CONNECTION_FAILED',
  'none where there is TLS': 'CONNECTION_FAILED',
} as const satisfies Readonly<Record<string, UnavailableReason | null>>;
export type Place = keyof typeof places;
