import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Answer, readObject, sendJson } from '../serving.ts';

const tokenSeconds = 600;

/** OAuth 2.0 client credentials (RFC 6749 §4.4) for one client: gives tokens and knows them again for ten minutes. */
export function openTokenDesk(client: { readonly id: string; readonly secret: string }): {
  give(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Throws Answer(401) for a request without a good token. */
  demand(request: IncomingMessage): void;
} {
  const tokens = new Map<string, number>();
  const expected = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
  return {
    async give(request, response) {
      const body = await readObject(request);
      if (body['grant_type'] !== 'client_credentials')
        return sendJson(response, 400, { error: 'unsupported_grant_type' });
      if (request.headers.authorization !== expected) return sendJson(response, 401, { error: 'invalid_client' });
      const now = Date.now();
      for (const [old, until] of tokens) if (until < now) tokens.delete(old);
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, now + tokenSeconds * 1000);
      sendJson(response, 200, { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds });
    },
    demand(request) {
      const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      if ((tokens.get(bearer) ?? 0) < Date.now()) throw new Answer(401, 'ask /token first');
    },
  };
}
