/** One part of a multipart body, written byte by byte so that it can be wrong in any way. */
export type Part = {
  readonly name: string;
  /** Written into the header as it is. */
  readonly filename?: string | Buffer;
  readonly type?: string;
  readonly bytes: Uint8Array | string;
};

const BOUNDARY = 'tuofu-hostile-7d1f';

/** A multipart/form-data body of these parts; `open` leaves out its end. */
export function multipart(
  parts: readonly Part[],
  o: { readonly open?: boolean } = {},
): { readonly body: Buffer<ArrayBuffer>; readonly headers: Record<string, string> } {
  const chunks: Buffer[] = parts.flatMap((p) => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${p.name}"`),
    ...(p.filename === undefined ? [] : [Buffer.from('; filename="'), Buffer.from(p.filename), Buffer.from('"')]),
    Buffer.from(`\r\n${p.type === undefined ? '' : `content-type: ${p.type}\r\n`}\r\n`),
    Buffer.from(p.bytes as Uint8Array),
    Buffer.from('\r\n'),
  ]);
  if (!o.open) chunks.push(Buffer.from(`--${BOUNDARY}--\r\n`));
  return {
    body: Buffer.concat(chunks),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

/** A slot and one file, as a browser sends them. */
export function upload(slot: string, filename: string | Buffer, type: string, bytes: Uint8Array | string) {
  return multipart([
    { name: 'slot', bytes: slot },
    { name: 'file', filename, type, bytes },
  ]);
}

/** A picture of one point. */
export const TINY_PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
