import { expect, test } from 'vitest';
import type { Officer } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import { officeLicences, officesLookedAfter } from './office-licences.ts';

const seat = (code: string, level: 'city' | 'county') => ({ code, name: `${code}应急管理局`, level });
const asked: { offices: readonly string[]; after?: string }[] = [];
const office = {
  profile: { city: { authority: 1 }, offices: [seat('city', 'city'), seat('east', 'county'), seat('west', 'county')] },
  licences: {
    ofOffices: async (o: { offices: readonly string[]; after?: string; limit: number }) => {
      asked.push(o);
      const from = Number(o.after ?? 0);
      return [1, 2, 3, 4, 5]
        .filter((n) => n > from)
        .slice(0, o.limit)
        .map((n) => ({ licenceNo: `${n}`, stream: 'x' }));
    },
  },
} as unknown as Office;
const officer = (code: string) => ({ account: 'a', office: code }) as Officer;

test('an officer looks through the licences of the own office, and the authority above through those of every office below it', () => {
  const codes = (code: string) => officesLookedAfter(office, officer(code)).map((o) => o.code);
  expect(codes('east')).toEqual(['east']);
  expect(codes('city')).toEqual(['city', 'east', 'west']);
});

test('a page names the number after which the next one begins, and the last page names none', async () => {
  const page = (after?: string) => officeLicences(office, officer('east'), after === undefined ? {} : { after }, 2);
  expect((await page()).next).toBe('2');
  expect((await page('2')).next).toBe('4');
  expect((await page('4')).next).toBeNull();
});

test('who asks for the licences of another office finds nothing', async () => {
  await officeLicences(office, officer('east'), { office: 'west' }, 2);
  expect(asked.at(-1)).toMatchObject({ offices: [] });
  await officeLicences(office, officer('city'), { office: 'west' }, 2);
  expect(asked.at(-1)).toMatchObject({ offices: ['west'] });
});
