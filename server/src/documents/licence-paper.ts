import {
  dayOf,
  decideLicence,
  type LicenceCommand,
  type LicenceEvent,
  type LicencePaper,
  licencePaperOf,
  printDay,
} from '@tuofu/domain';
import type { Identity } from '../access/identity.ts';
import { findOfficer, officeOf } from '../city/profile.ts';
import type { GrantedLicence } from '../licences/held-licence.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { remedyTexts } from './document-data.ts';
import { licenceLetterOf } from './licence-letters.ts';
import { licencePaperName } from './names.ts';
import type { Preview } from './preview.ts';
import { unprintableRefusal } from './printable.ts';

/** What the paper of an event says and who issues it: the office that acted, else the licence's own. `undefined` where the event asks for none. */
export function licencePaperData(
  office: Office,
  { state, row }: Pick<GrantedLicence, 'state' | 'row'>,
  event: LicenceEvent,
  o: { readonly number: string; readonly at: Temporal.Instant },
): { readonly document: LicencePaper; readonly officeCode: string; readonly data: JsonObject } | undefined {
  const paper = licencePaperOf(event);
  if (!paper) return undefined;
  const content = state.versions.findLast((v) => v.made?.content)?.made?.content;
  const seat = officeOf(office.profile, 'office' in event.data ? event.data.office : state.office);
  const { definition } = office.releases.byDigest(state.versions.at(-1)?.release ?? '').release;
  const letter = licenceLetterOf(event, {
    holder: content?.holder ?? '持证人',
    licenceNo: content?.licenceNo ?? row?.licenceNo ?? '',
    item: definition.licence?.title ?? definition.names['zh-CN'],
    officerName: (account) => findOfficer(office.profile, account)?.name ?? account,
  });
  if (!letter) throw new Error(`no letter for ${event.type}`);
  const { remedies } = letter;
  return {
    document: paper.document,
    officeCode: seat.code,
    data: {
      title: licencePaperName(paper.document),
      number: o.number,
      office: { name: seat.name },
      date: printDay(dayOf(o.at), 'zh-CN'),
      demo: office.profile.marks.document,
      case: { number: state.versions.at(-1)?.caseNo ?? '' },
      ...letter,
      remedies: remedies && remedyTexts(remedies),
    },
  };
}

/** A number that no paper bears: what is only looked at beforehand takes none. */
const NOT_YET = '预览';
const ALL_DUTIES = ['handle', 'review', 'legal', 'decide', 'head'] as const;

/**
 * A paper of a licence as it would be if the officer's office did the act now: 预览, no seal, no number, nothing happens; also for whoever
 * prepares what a colleague with the duty will do. When the act is not possible now, the refusal is the one that the act itself would meet.
 */
export async function previewLicencePaper(
  office: Office,
  licence: GrantedLicence,
  { account, officer }: Identity,
  act: { readonly document: LicencePaper; command(number: string): LicenceCommand },
): Promise<Preview> {
  const none = { ok: false, refusal: { code: 'NOT_FOUND', facts: {} } } as const;
  if (!officer) return none;
  const command = act.command(NOT_YET);
  const actor = { role: 'officer', account, office: officer.office, duties: ALL_DUTIES } as const;
  const ctx = office.licences.context(licence, { actor, command });
  const decided = decideLicence(licence.state, command, ctx);
  if (!decided.ok) return decided;
  const event = decided.events.find((e) => licencePaperOf(e)?.document === act.document);
  const paper = event && licencePaperData(office, licence, event, { number: '', at: ctx.now });
  if (!paper) return none;
  const refusal = unprintableRefusal(office.press, paper.data);
  if (refusal) return { ok: false, refusal };
  const { pdf } = await office.press.render({
    files: office.press.kit,
    template: 'kit/letter.typ',
    data: paper.data,
    preview: true,
    at: ctx.now.toString(),
  });
  return { ok: true, pdf };
}
