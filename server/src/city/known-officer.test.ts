import { expect, test } from 'vitest';
import { knownOfficer, officerBehind } from './known-officer.ts';
import type { CityProfile } from './profile.ts';

const profile = {
  offices: [{ code: 'A', name: '示例区应急管理局' }],
  officers: [
    { account: 'jia', name: '示例甲', office: 'A', duties: ['handle'], certificateNo: 'Z1' },
    { account: 'yi', name: '示例乙', office: 'closed', duties: ['handle'], certificateNo: 'Z2' },
  ],
} as unknown as CityProfile;

test('an officer is known by name, office and certificate', () => {
  const jia = { account: 'jia', name: '示例甲', office: '示例区应急管理局', certificateNo: 'Z1' };
  expect(knownOfficer(profile, 'jia')).toEqual(jia);
  expect(officerBehind(profile, 'officer:jia')).toEqual(jia);
});

test('an account that the profile does not name has no name, and an office that is gone does not stand in the way', () => {
  expect(officerBehind(profile, 'officer:gone')).toEqual({
    account: 'gone',
    name: null,
    office: null,
    certificateNo: null,
  });
  expect(knownOfficer(profile, 'yi')).toMatchObject({ name: '示例乙', office: null });
});

test('applicants and machines are no officers', () => {
  expect(officerBehind(profile, 'applicant:zhou')).toBeUndefined();
  expect(officerBehind(profile, 'machine:compare-case')).toBeUndefined();
});
