/** Where a job ends that failed at every attempt; an operator sees it there. */
export const deadLetterQueue = 'dead-letter';

/**
 * Seconds. Kept long after being due, so that an outage does not delete a statutory alarm; tried again for two weeks, every ten
 * minutes at last, since a paper is due within ten working days and whatever is down will be back before (行政许可法第四十四条).
 */
export const queueDefaults = {
  retryLimit: 2_016,
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
