/** Why a registry is unavailable. None of these words says anything about the person or firm that was asked about. */
export const unavailableReasons = [
  'TIMEOUT',
  'CONNECTION_FAILED',
  'TLS_FAILED',
  'SERVER_ERROR',
  'BUSY',
  'ADDRESS_NOT_ALLOWED',
  'REDIRECTED',
  'WRONG_CONTENT_TYPE',
  'TOO_LARGE',
  'NOT_JSON',
  'SCHEMA_CHANGED',
  'WRONG_SUBJECT',
  'NOT_AUTHORISED',
  'QUESTION_REFUSED',
  'UNEXPECTED_STATUS',
  'BREAKER_OPEN',
  'STOPPED',
] as const;

export type UnavailableReason = (typeof unavailableReasons)[number];

/** What one exchange with a registry or its token service came to. */
export type Exchange<T> = { readonly ok: true; readonly value: T } | Failure;
/** `detail` is for operators; like the reason it says nothing of who was asked about, so it never quotes what came over the wire. */
export type Failure = { readonly ok: false; readonly reason: UnavailableReason; readonly detail: string };

export const failure = (reason: UnavailableReason, detail: string): Failure => ({ ok: false, reason, detail });

/** Failures after which the same question may be put again at once: it was not heard, or the answerer stumbled. A question only reads. */
export const worthRetrying: ReadonlySet<UnavailableReason> = new Set(['CONNECTION_FAILED', 'SERVER_ERROR']);

/** Failures that say that our question or our right is wrong; they do not speak against the registry's health. */
export const ourFault: ReadonlySet<UnavailableReason> = new Set(['QUESTION_REFUSED', 'ADDRESS_NOT_ALLOWED', 'STOPPED']);
