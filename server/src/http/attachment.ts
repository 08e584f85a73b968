import type { FastifyReply } from 'fastify';

/** Hands a file out to be kept, never shown in place. */
export function attachment(reply: FastifyReply, name: string, mediaType: string, bytes: Uint8Array) {
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes));
}

/** Hands out a picture of one page, drawn here and shown in place. */
export function pagePicture(reply: FastifyReply, png: Uint8Array) {
  return reply
    .type('image/png')
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(png));
}
