import type { Server as NetServer, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { officeTime } from '../office-time.ts';
import { Answer, httpServer, listen, pathOf, readObject, type Stop, sendHtml, sendJson, stopHttp } from '../serving.ts';
import { createSky } from '../weather.ts';
import { openInbox } from './inbox.ts';
import { inboxPage, messageStates } from './inbox-page.ts';
import { readMail } from './mail-text.ts';
import { smtpServer } from './smtp.ts';

const stopNet = (server: NetServer, sockets: ReadonlySet<Socket>): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    for (const socket of sockets) socket.destroy();
  });

/** The outside world's mailbox and telephone: SMTP, POST /sms { to, text }, an inbox page and /messages.json. */
export async function startMessagesSimulator(o: {
  readonly port: number;
  readonly smtpPort: number;
  readonly dataDir: string;
  officeNow(): Date;
  log(line: object): void;
}): Promise<{
  readonly smtp: { readonly host: string; readonly port: number };
  readonly sms: string;
  readonly inbox: string;
  readonly stop: Stop;
}> {
  const sky = createSky(['messages'], messageStates, 1500);
  const inbox = openInbox(o.dataDir);
  const state = () => sky.of('messages').state;
  const at = () => officeTime(o.officeNow());

  const http = httpServer(async (request, response) => {
    const path = pathOf(request);
    if (request.method === 'GET' && path === '/') return sendHtml(response, inboxPage(inbox.newestFirst(), state()));
    if (request.method === 'GET' && path === '/messages.json') return sendJson(response, 200, inbox.newestFirst());
    if (request.method === 'GET' && path === '/weather') return sendJson(response, 200, sky.all());
    if (request.method === 'POST' && path === '/weather') return sky.set(request, response);
    if (request.method !== 'POST' || path !== '/sms') throw new Answer(404, 'not here');
    if (state() === 'down') throw new Answer(503, 'the SMS gateway is down');
    if (state() === 'slow') await wait(sky.of('messages').delayMs, undefined, { ref: false });
    const { to, text } = await readObject(request);
    if (typeof to !== 'string' || !/^\+?[\d-]{3,20}$/.test(to)) throw new Answer(400, 'to is no telephone number');
    if (typeof text !== 'string' || text.trim() === '' || text.length > 500)
      throw new Answer(400, 'text is 1 to 500 characters');
    const { id } = inbox.add({ at: at(), kind: 'sms', from: 'Tuofu', to: [to], subject: '', text, attachments: [] });
    sendJson(response, 202, { accepted: true, id });
  }, o.log);

  const smtp = smtpServer({
    accept: ({ from, to, raw }) => {
      const mail = readMail(raw);
      inbox.add({ ...mail, at: at(), kind: 'mail', from: mail.from || from, to });
    },
    closedToday: () => state() === 'down',
  });
  const sockets = new Set<Socket>();
  smtp.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  const port = await listen(http, o.port);
  const smtpPort = await listen(smtp, o.smtpPort).catch(async (error: unknown) => {
    await stopHttp(http);
    throw error;
  });
  const base = `http://localhost:${port}`;
  return {
    smtp: { host: '127.0.0.1', port: smtpPort },
    sms: `${base}/sms`,
    inbox: `${base}/`,
    stop: async () => void (await Promise.all([stopHttp(http), stopNet(smtp, sockets)])),
  };
}
