import { randomUUID } from 'node:crypto';
import type { XRoadAddress } from '../asking/config.ts';
import { exchange, type Heard } from '../asking/exchange.ts';
import { type Failure, failure } from '../asking/reasons.ts';
import type { Surroundings, Way } from './way.ts';

/** An X-Road identifier as it is written in addresses and headers: each part percent-encoded UTF-8, parted by slashes. */
const written = (parts: readonly string[]): string => parts.map((part) => encodeURIComponent(part)).join('/');

/** Text for a header: what is no visible ASCII is percent-encoded. */
const forHeader = (text: string): string =>
  text.replace(/[^\x21-\x7e]+/gu, (strange) => encodeURIComponent(strange.toWellFormed()));

const one = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '');

/**
 * What a security server says of itself (X-Road-Error): `Client.…` is our message's fault, a refused access a matter of right, anything
 * else (`Server.ClientProxy.…`, `Server.ServerProxy.…`) its own. The text beside it is not read: it may quote what was asked.
 */
const errorOf = ({ headers }: Heard): Failure | undefined => {
  const type = one(headers['x-road-error']);
  if (type === '') return undefined;
  const detail = `X-Road-Error ${/^[A-Za-z.]{1,80}/.exec(type)?.[0] ?? 'unreadable'}`;
  if (/AccessDenied|SslAuthenticationFailed|AuthenticationFailed/.test(type)) return failure('NOT_AUTHORISED', detail);
  return failure(type.startsWith('Client.') ? 'QUESTION_REFUSED' : 'SERVER_ERROR', detail);
};

/**
 * The X-Road Message Protocol for REST (PR-REST, `r1`): who asks is `X-Road-Client`, the service is part of the address, every message has
 * its `X-Road-Id`, which the answer must bear, `X-Road-UserId` and `X-Road-Issue` name requester and case. The right to ask is the
 * subsystem's at the security server, so mutual TLS takes the place of a token.
 */
export function xRoadWay(config: { readonly base: string; readonly xRoad: XRoadAddress }, o: Surroundings): Way {
  const [client, service] = [written(config.xRoad.client), written(config.xRoad.service)];
  return {
    send(message, signal) {
      const id = randomUUID();
      const examine = (heard: Heard): Failure | undefined => {
        const error = errorOf(heard);
        if (error || heard.status !== 200) return error;
        if (one(heard.headers['x-road-id']).toLowerCase() !== id)
          return failure('WRONG_SUBJECT', 'the answer bears another X-Road-Id');
        if (one(heard.headers['x-road-service']) !== service)
          return failure('WRONG_SUBJECT', 'the answer is of another X-Road-Service');
        return undefined;
      };
      return exchange(o.agent, `${config.base.replace(/\/$/, '')}/r1/${service}${message.path}`, {
        headers: {
          'x-road-client': client,
          'x-road-id': id,
          'x-road-userid': forHeader(message.requester),
          'x-road-issue': forHeader(message.caseRef),
          'content-type': 'application/json; charset=utf-8',
        },
        body: JSON.stringify(message.body),
        signal,
        examine,
      });
    },
  };
}
