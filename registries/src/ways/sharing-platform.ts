import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import type { SharingAccount } from '../asking/config.ts';
import { exchange, type JsonObject } from '../asking/exchange.ts';
import { type KeptKey, keepKey } from '../asking/kept-key.ts';
import { type Exchange, failure } from '../asking/reasons.ts';
import { type Surroundings, type Way, withFreshKey } from './way.ts';

/** The four headers of the national data-sharing platform and its provincial and city levels: who, which service, when, and the signature. */
export function signedHeaders(
  account: Pick<SharingAccount, 'requester' | 'service'>,
  key: string,
  now: number,
): Readonly<Record<string, string>> {
  const at = String(now);
  const signed = `${account.service}${account.requester}${at}`;
  return {
    gjgxjhpt_rid: account.requester,
    gjgxjhpt_sid: account.service,
    gjgxjhpt_rtime: at,
    gjgxjhpt_sign: createHmac('sha256', key).update(signed, 'utf8').digest('base64'),
  };
}

/** The AES key that the platform's Java programs draw from a text: `SHA1PRNG` seeded with it gives SHA-1 of its SHA-1. */
export function aesKeyOf(text: string): Buffer {
  const first = createHash('sha1').update(text, 'utf8').digest();
  return createHash('sha1').update(first).digest().subarray(0, 16);
}

const decrypt = (key: string, sealed: string): string | undefined => {
  try {
    const decipher = createDecipheriv('aes-128-ecb', aesKeyOf(key), null);
    return `${decipher.update(sealed, 'base64', 'utf8')}${decipher.final('utf8')}`;
  } catch {
    return undefined;
  }
};

/**
 * The platform's answer is `{ code, message, data }`: 0 (some levels: 200) is success, the numbers of HTTP are read as HTTP's, any other is a
 * refusal. Data is an object or its JSON as text. `message` is not read: it may quote what was asked.
 */
const unwrap = (answer: JsonObject): Exchange<JsonObject> => {
  const code = String(answer['code'] ?? '');
  if (!/^\w{1,12}$/.test(code)) return failure('SCHEMA_CHANGED', 'no code of the platform');
  if (code === '401' || code === '403') return failure('NOT_AUTHORISED', `code ${code}`);
  if (code === '429') return failure('BUSY', `code ${code}`);
  if (/^5\d\d$/.test(code)) return failure('SERVER_ERROR', `code ${code}`);
  if (code !== '0' && code !== '200') return failure('QUESTION_REFUSED', `code ${code}`);
  let { data } = answer;
  try {
    if (typeof data === 'string') data = JSON.parse(data);
  } catch {
    return failure('NOT_JSON', 'data is text that is no JSON');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return failure('SCHEMA_CHANGED', 'data is no object');
  return { ok: true, value: data as JsonObject };
};

const json = { 'content-type': 'application/json; charset=utf-8' };

/** The short-lived secret (服务密钥): asked for with the account's own key, which also decrypts it. */
const secrets = (account: SharingAccount, secretUrl: string, o: Surroundings): KeptKey =>
  keepKey({
    ...o,
    async fetch(signal) {
      const headers = signedHeaders(account, account.key, o.wall());
      const body = JSON.stringify(headers);
      const answer = await exchange(o.agent, secretUrl, { headers: { ...headers, ...json }, body, signal });
      const data = answer.ok ? unwrap(answer.value) : answer;
      // Refused here is not the question, which was not put yet, but our account.
      if (!data.ok) return data.reason === 'QUESTION_REFUSED' ? failure('NOT_AUTHORISED', data.detail) : data;
      const key = typeof data.value['secret'] === 'string' ? decrypt(account.key, data.value['secret']) : undefined;
      if (!key) return failure('SCHEMA_CHANGED', 'the secret cannot be read with our key');
      const left = (Number(data.value['secretEndTime']) - o.wall()) / 1000;
      return { ok: true, value: { key, seconds: left > 0 ? left : 60 } };
    },
  });

/**
 * A data-sharing platform (数据共享交换平台): each question is signed (HMAC-SHA256 over service, requester and time) and states its reason,
 * without which it is not sent at all. What is asked stands in the body, which the signature does not cover: only TLS protects it.
 */
export function sharingWay(config: { readonly base: string; readonly sharing: SharingAccount }, o: Surroundings): Way {
  const { sharing: account } = config;
  const keys: KeptKey =
    account.secretUrl === undefined
      ? { get: async () => ({ ok: true, value: account.key }), forget: () => undefined }
      : secrets(account, account.secretUrl, o);
  return {
    async send(message, signal) {
      if (message.purpose.trim() === '' || message.article.trim() === '')
        return failure('QUESTION_REFUSED', 'no reason: state purpose and article');
      const body = JSON.stringify(message.body);
      return withFreshKey(keys, signal, async (key) => {
        const headers = { ...signedHeaders(account, key, o.wall()), ...json };
        const answer = await exchange(o.agent, config.base, { headers, body, signal });
        return answer.ok ? unwrap(answer.value) : answer;
      });
    },
  };
}
