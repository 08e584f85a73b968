import { expect, test } from 'vitest';
import { type CityProfile, type Office, superiorOf } from './profile.ts';

const office = (code: string, level: 'city' | 'county', items?: readonly string[]) =>
  ({ code, level, ...(items ? { items } : {}) }) as unknown as Office;
const offices = [
  office('emergency', 'city'),
  office('emergency-of-a-district', 'county'),
  office('housing', 'city', ['rent-subsidy']),
  office('housing-of-a-district', 'county', ['rent-subsidy']),
  office('parks-of-a-district', 'county', ['tree-felling']),
];
const profile = { offices } as unknown as CityProfile;
const above = (code: string) => superiorOf(profile, offices.find((o) => o.code === code)!)?.code;

test('the authority above an office is the one of its own field, and nobody where the city has none (行政许可法第六十条)', () => {
  expect(above('emergency-of-a-district')).toBe('emergency');
  expect(above('housing-of-a-district')).toBe('housing');
  expect([above('parks-of-a-district'), above('housing'), above('emergency')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
