import type { Actor, Duty } from '@tuofu/domain';
import type { CityProfile } from '@tuofu/server';
import { loadDemoCity } from '../demo-city/index.ts';

const demo = loadDemoCity().profile as unknown as CityProfile;

export const authority = 990200;
export const cityOffice = '11990200TF0009000Y';
export const wangchao = '11990203TF0009035W';
export const landong = '11990214TF000914XU';

const duties: Readonly<Record<string, readonly Duty[]>> = {
  'handler-1': ['handle'],
  'handler-2': ['handle'],
  reviewer: ['review'],
  legal: ['legal'],
  decider: ['decide'],
  head: ['decide', 'head'],
  chair: [],
};
export const seats = Object.keys(duties);
const prefix: Readonly<Record<string, string>> = { [cityOffice]: 'city', [wangchao]: 'wangchao', [landong]: 'landong' };

export type Officer = { readonly account: string; readonly office: string; readonly duties: readonly Duty[] };

/** Everyone who holds a post in one of the three offices, by account. */
export const officers: ReadonlyMap<string, Officer> = new Map(
  Object.entries(prefix).flatMap(([office, name]) =>
    Object.entries(duties).map(([seat, has]): [string, Officer] => [
      `${name}-${seat}`,
      { account: `${name}-${seat}`, office, duties: has },
    ]),
  ),
);

/** The officer with this post in an office. */
export function seatOf(office: string, seat: string): Officer {
  const found = officers.get(`${prefix[office]}-${seat}`);
  if (!found) throw new Error(`nobody is ${seat} in ${office}`);
  return found;
}

export const asActor = (o: Officer): Actor => ({ role: 'officer', ...o });

export const profile: CityProfile = {
  ...demo,
  city: { ...demo.city, authority },
  policies: { 'site.none': { needed: false, basis: '演示设定' } },
  officers: [...officers.values()].map((o) => ({ ...o, name: o.account, certificateNo: '演示' })),
};
