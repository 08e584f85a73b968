import type { FastifyRequest } from 'fastify';

/** A name that a person could have given: no path, no control or direction mark, no reserved sign, at most 200 characters. */
export function isFileName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 200 &&
    name.isWellFormed() &&
    !/[/\\\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/.test(name) &&
    !/^\.+$/.test(name) &&
    name === name.trim()
  );
}

/** What an upload carries, in memory; `undefined` when it has no file or breaks off. Throws the parser's refusal of too much. */
export async function takeUpload(request: FastifyRequest) {
  try {
    const part = await request.file({ preservePath: true } as never);
    if (!part) return undefined;
    const bytes = await part.toBuffer();
    const field = part.fields['slot'];
    const slot = field && !Array.isArray(field) && field.type === 'field' ? String(field.value) : '';
    return { slot, name: part.filename ?? '', mimetype: part.mimetype, bytes };
  } catch (error) {
    // What the parser throws without a status is about bytes that are no multipart body.
    if ((error as { statusCode?: unknown }).statusCode !== undefined) throw error;
    return undefined;
  }
}
