import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

test('no answer lets a browser run what is not ours, frame us or guess a type', () => {
  const headers = securityHeaders(true);
  expect(headers['content-security-policy']).toBe(
    "default-src 'none';style-src 'self';img-src 'self' data:;script-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  });
  expect(headers).not.toHaveProperty('x-powered-by');
});

test('without https nothing is said about it', () => {
  expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security');
});
