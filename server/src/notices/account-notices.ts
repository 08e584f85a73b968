import type { CaseEvent, LicenceEvent, Locale } from '@tuofu/domain';
import type { Identity } from '../access/identity.ts';
import { sha256 } from '../licences/names.ts';
import type { Office } from '../office/office.ts';
import type { JournalEvent, JsonObject } from '../office/ports.ts';
import { caseTidings, TOLD_OF_CASES } from './case-tidings.ts';
import { licenceTidings, TOLD_OF_LICENCES } from './licence-tidings.ts';

const MOST_STREAMS = 200;
const MOST = 50;

type Told = (event: JournalEvent, locale: Locale) => string | undefined;
type About = { readonly number: string; readonly item: string; readonly told: Told };

/**
 * 通知: what a person was told about the own cases and the licences of the firms that he represents, the newest first. It is read from
 * what happened and needs no telephone: a text message is sent besides, where a number is known.
 */
export async function noticesFor(office: Office, identity: Identity): Promise<readonly JsonObject[]> {
  const { authority } = office.profile.city;
  const cases = await office.lists.ofAccount(authority, identity.account, MOST_STREAMS);
  const held = identity.represents.map((r) => office.licences.ofHolder(authority, sha256(r.uscc), MOST_STREAMS));
  const licences = (await Promise.all(held)).flat();
  const ofCase: Told = (event, locale) => caseTidings(event as unknown as CaseEvent, locale);
  const ofLicence: Told = (event, locale) => licenceTidings(event as unknown as LicenceEvent, locale);
  const about = new Map<string, About>([
    ...cases.map((c) => [c.stream, { number: c.caseNo, item: c.item, told: ofCase }] as const),
    ...licences.map((l) => [l.stream, { number: l.licenceNo, item: l.item, told: ofLicence }] as const),
  ]);
  const happened = await office.lists.happened({
    authority,
    streams: [...about.keys()],
    types: [...TOLD_OF_CASES, ...TOLD_OF_LICENCES],
    limit: MOST,
  });
  return happened.flatMap(({ stream, ...event }): JsonObject[] => {
    const { number, item, told } = about.get(stream) as About;
    const zh = told(event as JournalEvent, 'zh-CN');
    const en = told(event as JournalEvent, 'en');
    if (zh === undefined || en === undefined) return [];
    const names = office.releases.current(item)?.release.definition.names ?? { 'zh-CN': item, en: item };
    const { at } = event;
    const kind = told === ofCase ? 'case' : 'licence';
    return [{ at, about: kind, stream, number, item, itemNames: names, text: { 'zh-CN': zh, en } }];
  });
}
