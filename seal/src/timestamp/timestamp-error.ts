export type TimestampProblem =
  | 'TSA_UNREACHABLE'
  | 'TSA_TIMEOUT'
  | 'TSA_HTTP_STATUS'
  | 'TSA_ANSWER_TOO_LONG'
  | 'TSA_NOT_A_RESPONSE'
  | 'TSA_REFUSED'
  | 'TSA_TOKEN_UNREADABLE'
  | 'TSA_OTHER_DIGEST'
  | 'TSA_OTHER_NONCE';

/** A time stamp that was not got. The message names the authority and says what to do; nothing was sealed. */
export class TimestampError extends Error {
  readonly code: TimestampProblem;
  constructor(code: TimestampProblem, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'TimestampError';
    this.code = code;
  }
}
