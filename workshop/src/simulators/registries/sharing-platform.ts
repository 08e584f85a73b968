import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { registryIds } from '@tuofu/registries';
import { Answer, readObject, sendJson } from '../serving.ts';
import type { Records } from './records.ts';

/** The account of the demonstration at the platform. Worth nothing elsewhere. The service's last part names the registry. */
export const demoSharing = {
  requester: '00000000-demo-4000-8000-000000000001@example',
  service: (registry: string): string => `s_11990000TF0009019H_${registry}`,
  key: 'tuofu-demo-sharing',
} as const;

/** A request is good for ten minutes around its time; a secret lives half an hour. */
const windowMs = 600_000;
const secretMs = 1_800_000;

const header = (request: IncomingMessage, name: string): string => String(request.headers[`gjgxjhpt_${name}`] ?? '');

/** The platform's answers are all HTTP 200; what went wrong stands in `code`. */
const refuse = (response: ServerResponse, code: string, message: string): void =>
  sendJson(response, 200, { code, message, data: null });

/** As the platform's Java programs seal it: AES under the key that SHA1PRNG draws from the account's own. */
const seal = (key: string, text: string): string => {
  const twice = createHash('sha1').update(createHash('sha1').update(key).digest()).digest();
  const cipher = createCipheriv('aes-128-ecb', twice.subarray(0, 16), null);
  return `${cipher.update(text, 'utf8', 'base64')}${cipher.final('base64')}`;
};

/**
 * A data-sharing platform of the national convention (gjgxjhpt_ headers): `POST /httpproxy` for questions, signed with a secret from
 * `POST /sysapi/auth/refreshappsecret`, or with the account's key. Written from the published call examples, not from our client.
 */
export function openSharingPlatform(records: Records): {
  secret(request: IncomingMessage, response: ServerResponse): Promise<void>;
  proxy(request: IncomingMessage, response: ServerResponse): Promise<void>;
} {
  const secrets = new Map<string, number>();

  /** Why the signature does not hold; undefined when it holds under one of `keys`. */
  const wrong = (request: IncomingMessage, keys: readonly string[]): string | undefined => {
    const [rid, sid, rtime, sign] = ['rid', 'sid', 'rtime', 'sign'].map((name) => header(request, name));
    if (rid !== demoSharing.requester) return '请求者标识无效';
    if (!/^\d{13}$/.test(rtime!) || Math.abs(Date.now() - Number(rtime)) > windowMs) return '请求时间无效';
    const good = keys.some((key) => createHmac('sha256', key).update(`${sid}${rid}${rtime}`).digest('base64') === sign);
    return good ? undefined : '签名错误';
  };

  return {
    async secret(request, response) {
      await readObject(request);
      const why = wrong(request, [demoSharing.key]);
      if (why) return refuse(response, '401', why);
      const fresh = randomBytes(16).toString('hex');
      const until = Date.now() + secretMs;
      secrets.set(fresh, until);
      for (const [old, end] of secrets) if (end < Date.now()) secrets.delete(old);
      const data = JSON.stringify({ secret: seal(demoSharing.key, fresh), secretEndTime: String(until) });
      sendJson(response, 200, { code: '0', message: '成功', data });
    },
    async proxy(request, response) {
      const body = await readObject(request);
      const live = [...secrets].flatMap(([secret, until]) => (until > Date.now() ? [secret] : []));
      const why = wrong(request, [demoSharing.key, ...live]);
      if (why) return refuse(response, '401', why);
      const registry = registryIds.find((id) => header(request, 'sid') === demoSharing.service(id));
      if (!registry) return refuse(response, '1004', '服务标识无效');
      try {
        await records.answer(registry, body, response, { wrap: (data) => ({ code: '0', message: '成功', data }) });
      } catch (error) {
        if (!(error instanceof Answer)) throw error;
        refuse(response, '1001', `请求参数错误：${error.message}`);
      }
    },
  };
}
