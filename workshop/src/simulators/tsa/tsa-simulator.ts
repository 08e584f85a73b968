import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Signer, timestampResponder } from '@tuofu/seal';
import { officeTime } from '../office-time.ts';
import { page } from '../page.ts';
import { Answer, httpServer, listen, pathOf, readBody, type Stop, sendHtml, sendJson, stopHttp } from '../serving.ts';
import { createSky, weatherForm } from '../weather.ts';

export const tsaStates = ['fine', 'slow', 'down', 'hang', 'wrong', 'garbage', 'nonce', 'digest', 'late'] as const;

/**
 * A time-stamp authority (RFC 3161 over HTTP) that tells the office's time. `wrong` spoils the signature of its answers, `garbage` is no
 * answer of the protocol, `nonce` and `digest` are answers to another question, well signed, `late` goes two days behind.
 */
export async function startTsaSimulator(o: {
  readonly port: number;
  readonly signer: Signer;
  officeNow(): Date;
  log(line: object): void;
}): Promise<{ readonly url: string; readonly stop: Stop }> {
  const sky = createSky(['tsa'], tsaStates, 1500);
  const respond = timestampResponder(o.signer);
  let stamped = 0;

  const server = httpServer(async (request, response) => {
    const path = pathOf(request);
    if (request.method === 'GET' && path === '/weather') return sendJson(response, 200, sky.all());
    if (request.method === 'GET' && path === '/') {
      const now = officeTime(o.officeNow());
      const body = `<p>机构时间 <span lang="en">office time</span>：<b>${now}</b>；已签发 <span lang="en">stamps given</span>：<b>${stamped}</b></p>
<p class="soft"><code>POST / application/timestamp-query</code></p>${weatherForm('tsa', tsaStates, sky.of('tsa').state)}`;
      return sendHtml(
        response,
        page({ title: '可信时间戳（模拟）', titleEn: 'Simulated time-stamp authority, RFC 3161', body }),
      );
    }
    if (request.method === 'POST' && path === '/weather') return sky.set(request, response);
    if (request.method !== 'POST' || path !== '/') throw new Answer(404, 'not here');
    if (!(request.headers['content-type'] ?? '').startsWith('application/timestamp-query'))
      throw new Answer(415, 'send application/timestamp-query');
    const query = await readBody(request, 16 * 1024);
    const { state, delayMs } = sky.of('tsa');
    if (state === 'hang') return;
    if (state === 'down') throw new Answer(503, 'the time-stamp authority is down');
    if (state === 'slow') await wait(delayMs, undefined, { ref: false });
    // The digest follows its header (OCTET STRING of 32 bytes); the nonce ends right before the last field, a boolean of 3 bytes.
    if (state === 'digest') query[query.indexOf(Buffer.from([0x04, 0x20])) + 2]! ^= 0x01;
    if (state === 'nonce') query[query.length - 4]! ^= 0x01;
    const late = state === 'late' ? 2 * 86_400_000 : 0;
    const answer =
      state === 'garbage'
        ? randomBytes(900)
        : Buffer.from(await respond(query, new Date(o.officeNow().getTime() - late)));
    // The signature of the token is the last field of the answer.
    if (state === 'wrong') answer[answer.length - 1]! ^= 0x01;
    stamped += 1;
    response
      .writeHead(200, { 'content-type': 'application/timestamp-reply', 'content-length': answer.length })
      .end(answer);
  }, o.log);
  const port = await listen(server, o.port);
  return { url: `http://localhost:${port}/`, stop: () => stopHttp(server) };
}
