import { createServer, type Server, type Socket } from 'node:net';

export type Envelope = { readonly from: string; readonly to: readonly string[]; readonly raw: Buffer };

const maxMail = 10 * 1024 * 1024;
const maxLine = 4096;
const maxRecipients = 100;

/** A receiving mail server (RFC 5321) for this machine: EHLO, HELO, MAIL, RCPT, DATA, RSET, NOOP, QUIT; no relaying, no TLS. */
export function smtpServer(o: { accept(mail: Envelope): void; closedToday(): boolean }): Server {
  return createServer((socket) => talk(socket, o));
}

function talk(socket: Socket, o: { accept(mail: Envelope): void; closedToday(): boolean }): void {
  let waiting = Buffer.alloc(0);
  let from: string | undefined;
  let to: string[] = [];
  let data: Buffer[] | undefined;
  let size = 0;

  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const reset = (): void => {
    from = undefined;
    to = [];
    data = undefined;
    size = 0;
  };

  const reply = (line: string): string => {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /:\s*<([^>\s]*)>/.exec(line)?.[1];
    switch (verb) {
      case 'EHLO':
        reset();
        return `250-localhost\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE ${maxMail}`;
      case 'HELO':
        reset();
        return '250 localhost';
      case 'MAIL':
        if (address === undefined) return '501 MAIL FROM:<address>';
        if (from !== undefined) return '503 a mail is already begun';
        from = address;
        return '250 ok';
      case 'RCPT':
        if (from === undefined) return '503 MAIL first';
        if (!address) return '501 RCPT TO:<address>';
        if (to.length >= maxRecipients) return '452 too many recipients';
        to.push(address);
        return '250 ok';
      case 'DATA':
        if (to.length === 0) return '503 RCPT first';
        data = [];
        return '354 end with a dot on its own line';
      case 'RSET':
        reset();
        return '250 ok';
      case 'NOOP':
        return '250 ok';
      case 'QUIT':
        return '221 bye';
      default:
        return '502 not known here';
    }
  };

  const dataLine = (line: Buffer): void => {
    if (line.length === 1 && line[0] === 0x2e) {
      const lines = data ?? [];
      if (size > maxMail) say('552 the mail is too large');
      else {
        o.accept({ from: from ?? '', to, raw: Buffer.concat(lines) });
        say('250 ok');
      }
      reset();
      return;
    }
    const bare = line[0] === 0x2e ? line.subarray(1) : line;
    size += bare.length + 2;
    if (size <= maxMail) data?.push(bare, Buffer.from('\r\n'));
  };

  socket.setTimeout(60_000, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  if (o.closedToday()) return void socket.end('421 the mail server is down\r\n');
  say('220 localhost Tuofu simulator');
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.subarray(0, end);
      waiting = waiting.subarray(end + 2);
      if (data !== undefined) dataLine(line);
      else {
        const answer = reply(line.toString('utf8'));
        say(answer);
        if (answer.startsWith('221')) socket.end();
      }
    }
    if (waiting.length > maxLine && data === undefined) {
      say('500 the line is too long');
      socket.destroy();
    } else if (waiting.length > maxMail) socket.destroy();
  });
}
