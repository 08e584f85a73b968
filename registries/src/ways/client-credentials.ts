import type { ClientCredentials } from '../asking/config.ts';
import { exchange } from '../asking/exchange.ts';
import { keepKey } from '../asking/kept-key.ts';
import { failure } from '../asking/reasons.ts';
import { type Surroundings, type Way, withFreshKey } from './way.ts';

const formEncode = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+');

/** HTTP and JSON with an access token of OAuth 2.0 client credentials (RFC 6749 §4.4, RFC 6750). */
export function clientCredentialsWay(config: ClientCredentials & { readonly base: string }, o: Surroundings): Way {
  const pair = Buffer.from(`${formEncode(config.clientId)}:${formEncode(config.clientSecret)}`).toString('base64');
  const tokens = keepKey({
    ...o,
    async fetch(signal) {
      const answer = await exchange(o.agent, config.tokenUrl, {
        headers: { authorization: `Basic ${pair}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'grant_type=client_credentials',
        signal,
      });
      // RFC 6749 §5.2 answers 400 to wrong credentials; at the token service that is a matter of right, not of the question.
      if (!answer.ok) return answer.reason === 'QUESTION_REFUSED' ? failure('NOT_AUTHORISED', answer.detail) : answer;
      const { access_token: key, token_type: type, expires_in: seconds } = answer.value;
      if (typeof key !== 'string' || !/^[\x21-\x7e]{1,4096}$/.test(key) || String(type).toLowerCase() !== 'bearer')
        return failure('SCHEMA_CHANGED', 'the token answer holds no bearer token');
      return { ok: true, value: { key, seconds: typeof seconds === 'number' && seconds > 0 ? seconds : 60 } };
    },
  });
  return {
    send: (message, signal) =>
      withFreshKey(tokens, signal, (token) =>
        exchange(o.agent, `${config.base.replace(/\/$/, '')}${message.path}`, {
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify(message.body),
          signal,
        }),
      ),
  };
}
