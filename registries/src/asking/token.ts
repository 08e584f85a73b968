import type { Agent } from 'undici';
import { exchange } from './exchange.ts';
import type { RegistryConfig } from './question.ts';
import { type Exchange, failure } from './reasons.ts';

/** The access token of one registry (OAuth 2.0 client credentials, RFC 6749 §4.4), fetched when needed and kept until shortly before its end. */
export type TokenSource = {
  get(now: number, signal: AbortSignal): Promise<Exchange<string>>;
  /** Forgets `token`, after the registry refused it. */
  forget(token: string): void;
};

const formEncode = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+');

export function createTokenSource(config: RegistryConfig, agent: Agent): TokenSource {
  let kept: { readonly token: string; readonly until: number } | undefined;
  const pair = Buffer.from(`${formEncode(config.clientId)}:${formEncode(config.clientSecret)}`).toString('base64');

  return {
    async get(now, signal) {
      if (kept && now < kept.until) return { ok: true, value: kept.token };
      const answer = await exchange(agent, config.tokenUrl, {
        headers: { authorization: `Basic ${pair}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials',
        signal,
      });
      // RFC 6749 §5.2 answers 400 to wrong credentials; at the token service that is a matter of right, not of the question.
      if (!answer.ok) return answer.reason === 'QUESTION_REFUSED' ? failure('NOT_AUTHORISED', answer.detail) : answer;
      const { access_token: token, token_type: type, expires_in: seconds } = answer.value;
      if (typeof token !== 'string' || !/^[\x21-\x7e]{1,4096}$/.test(token) || String(type).toLowerCase() !== 'bearer')
        return failure('SCHEMA_CHANGED', 'the token answer holds no bearer token');
      const life = typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, 3600) : 60;
      kept = { token, until: now + Math.max(life - 30, life / 2) * 1000 };
      return { ok: true, value: token };
    },
    forget(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}
