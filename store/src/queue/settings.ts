/** Where a job ends that failed at every attempt; an operator sees it there. */
export const deadLetterQueue = 'dead-letter';

/** Seconds. Kept long after being due, so that an outage does not delete a statutory alarm. */
export const queueDefaults = {
  retryLimit: 8,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 900,
  // A worker that was killed is noticed by its missing heartbeat, not only by the job's expiry.
  heartbeatSeconds: 10,
  retentionSeconds: 120 * 86_400,
  deleteAfterSeconds: 7 * 86_400,
  notify: true,
} as const;
