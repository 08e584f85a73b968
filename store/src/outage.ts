/** PostgreSQL is ending, ended or not yet ready; what was asked of it may or may not have been kept. */
const states = new Set(['57P01', '57P02', '57P03', '53300']);
/** No room on the disk, of the database or of the files, or no memory: whole again as soon as somebody makes room. */
const noRoom = new Set(['53100', '53200', 'ENOSPC', 'EDQUOT']);
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** pg gives these no code. */
const words = /^Connection terminated|not queryable|timeout exceeded when trying to connect/;

/**
 * Whether an error of a store's call means that the database could not be reached, went away in the middle or had no room:
 * nothing is wrong with the call, and it may be made again when the database is back.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string' && (states.has(code) || noRoom.has(code) || /^08/.test(code))) return true;
  // ENOENT also says that a file is missing; of a connection it says that no server holds the socket.
  if (typeof code === 'string' && systemCodes.has(code) && (code !== 'ENOENT' || syscall === 'connect')) return true;
  if (words.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isOutage);
  return isOutage(error.cause);
}
