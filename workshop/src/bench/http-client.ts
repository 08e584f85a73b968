import net from 'node:net';

export type Answer = { readonly status: number; readonly body: Buffer };

/** One kept connection that carries one request at a time. */
export type HttpConnection = {
  request(method: string, path: string, cookie: string, body?: string, key?: string): Promise<Answer>;
  close(): void;
};

/**
 * A bare HTTP/1.1 client for answers with a Content-Length. It exists because the load generator shares the machine's few cores with
 * what it measures: fetch costs more CPU per request than many of the answers.
 */
export function connectHttp(port: number): HttpConnection {
  let socket: net.Socket | undefined;
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  let held: Buffer = Buffer.alloc(0);

  const fail = (error: Error) => {
    socket?.destroy();
    socket = undefined;
    held = Buffer.alloc(0);
    waiting?.reject(error);
    waiting = undefined;
  };
  const onData = (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const end = held.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = held.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (held.length < end + 4 + length) return;
    const answer = { status: Number(head.slice(9, 12)), body: Buffer.from(held.subarray(end + 4, end + 4 + length)) };
    held = held.subarray(end + 4 + length);
    const done = waiting;
    waiting = undefined;
    done?.resolve(answer);
  };
  const open = () => {
    const s = net.connect(port, '127.0.0.1');
    s.setNoDelay(true);
    s.on('data', onData);
    s.on('error', fail);
    s.on('close', () => s === socket && fail(new Error('the server closed the connection')));
    socket = s;
    return s;
  };

  return {
    request(method, path, cookie, body, key) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const s = socket ?? open();
        let head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept: application/json\r\n`;
        if (cookie) head += `cookie: ${cookie}\r\n`;
        if (key) head += `idempotency-key: ${key}\r\n`;
        if (body !== undefined)
          head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
        else if (method !== 'GET') head += 'content-length: 0\r\n';
        s.write(`${head}\r\n${body ?? ''}`);
      });
    },
    close() {
      waiting = undefined;
      socket?.destroy();
      socket = undefined;
    },
  };
}
