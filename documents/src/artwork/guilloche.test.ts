import { expect, test } from 'vitest';
import { kitFiles } from '../kit.ts';
import { certificateGround } from './guilloche.ts';

test('the ground of the certificate in the layout kit is the one that the code draws', () => {
  const drawn = JSON.parse(kitFiles['kit/drawn.generated.json'] ?? '{}');
  expect(drawn['certificate-ground']).toBe(certificateGround());
});
