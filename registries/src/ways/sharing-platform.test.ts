import { expect, test } from 'vitest';
import { aesKeyOf, signedHeaders } from './sharing-platform.ts';

test('the signature is HMAC-SHA256 over service, requester and time, in this order', () => {
  // Computed apart from this code: printf 's_1r-11780000000000' | openssl dgst -sha256 -hmac key -binary | base64
  expect(signedHeaders({ requester: 'r-1', service: 's_1' }, 'key', 1_780_000_000_000)).toEqual({
    gjgxjhpt_rid: 'r-1',
    gjgxjhpt_sid: 's_1',
    gjgxjhpt_rtime: '1780000000000',
    gjgxjhpt_sign: 'YWv3cMfm2gq2c7JCr2KR81ckii5mNIqeEujClThs/As=',
  });
});

test('the AES key of a text is the one that Java programs draw from SHA1PRNG', () => {
  // The first half of SHA-1 of SHA-1, which for 123456 is also how MySQL stored that password.
  expect(aesKeyOf('123456').toString('hex')).toBe('6bb4837eb74329105ee4568dda7dc67e');
});
