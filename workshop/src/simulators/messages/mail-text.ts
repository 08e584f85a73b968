/** What a reader sees of a mail: subject, sender, the plain text and the names of attachments. */
export type MailText = {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
};

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: Buffer };

const decode = (bytes: Buffer, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
};

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/[ \t]*=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** Encoded words of headers (RFC 2047); neighbouring words are one text, which may cut a character. */
export function decodeWords(text: string): string {
  const one = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi;
  return text.replace(/=\?[^?\s]+\?[bq]\?[^?\s]*\?=(?:\s*=\?[^?\s]+\?[bq]\?[^?\s]*\?=)*/gi, (run) => {
    let charset = 'utf-8';
    const bytes = [...run.matchAll(one)].map(([, set, kind, body]) => {
      charset = set!.split('*')[0]!;
      return kind!.toLowerCase() === 'b' ? Buffer.from(body!, 'base64') : fromQuotedPrintable(body!.replace(/_/g, ' '));
    });
    return decode(Buffer.concat(bytes), charset);
  });
}

const split = (raw: Buffer): Part => {
  const end = raw.indexOf('\r\n\r\n');
  const head = (end < 0 ? raw : raw.subarray(0, end)).toString('utf8');
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4) };
};

/** A parameter of a header, also when it is cut into numbered, percent-encoded pieces (RFC 2231). */
const parameter = (header: string, name: string): string | undefined => {
  const pieces = [...header.matchAll(new RegExp(`[;\\s]${name}\\*(?:\\d+\\*?)?=(?:"([^"]*)"|([^;\\s]+))`, 'gi'))];
  if (pieces.length > 0) {
    const joined = pieces.map((p) => p[1] ?? p[2] ?? '').join('');
    return decode(fromQuotedPrintable(joined.replace(/^utf-8'[^']*'/i, '').replace(/%/g, '=')), 'utf-8');
  }
  const found = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found ? decodeWords(found[1] ?? found[2] ?? '') : undefined;
};

const content = ({ headers, body }: Part): Buffer => {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body.toString('latin1')) : body;
};

const leaves = (part: Part, depth: number): Part[] => {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (!type.toLowerCase().startsWith('multipart/') || !boundary || depth > 5) return [part];
  const pieces = `\r\n${part.body.toString('latin1')}`.split(`\r\n--${boundary}`).slice(1);
  const parts = pieces
    .filter((p) => !p.startsWith('--'))
    .map((p) => split(Buffer.from(p.replace(/^[ \t]*\r\n/, ''), 'latin1')));
  return parts.flatMap((p) => leaves(p, depth + 1));
};

/** Reads a received mail (RFC 5322, MIME), as far as a demonstration inbox shows it. */
export function readMail(raw: Buffer): MailText {
  const whole = split(raw);
  const parts = leaves(whole, 0);
  const isAttachment = (p: Part): boolean =>
    (p.headers.get('content-disposition') ?? '').toLowerCase().startsWith('attachment');
  const plain = parts.find(
    (p) => !isAttachment(p) && (p.headers.get('content-type') ?? 'text/plain').toLowerCase().startsWith('text/plain'),
  );
  const attachments = parts.filter(isAttachment).map((p) => ({
    name:
      parameter(p.headers.get('content-disposition') ?? '', 'filename') ??
      parameter(p.headers.get('content-type') ?? '', 'name') ??
      '',
    bytes: content(p).length,
  }));
  const charset = parameter(plain?.headers.get('content-type') ?? '', 'charset') ?? 'utf-8';
  return {
    from: decodeWords(whole.headers.get('from') ?? ''),
    subject: decodeWords(whole.headers.get('subject') ?? ''),
    text: plain ? decode(content(plain), charset).replace(/\r\n/g, '\n').trimEnd() : '',
    attachments,
  };
}
