import {
  type CalendarDay,
  fold,
  known,
  type LicenceContent,
  type LicenceEvent,
  type LicenceState,
  licenceStatus,
} from '@tuofu/domain';
import type { LicenceRow } from '../office/ports.ts';
import { sha256 } from './names.ts';

/** One live licence of an item for one holder at one place: the store keeps this key unique among those that live. */
const premisesKey = (content: LicenceContent): string =>
  Buffer.from(sha256(`${content.holderCode}\n${fold(content.premises).replace(/\s/g, '')}`)).toString('hex');

/** Statuses that end a licence for the store's rule of one live licence. */
const ENDED = ['annulled', 'cancelled', 'revoked', 'expired', 'withdrawn', 'lapsed'];

/** Whether the row frees its place for another licence. */
export const frees = (row: LicenceRow | undefined): boolean => row !== undefined && ENDED.includes(row.status);

/** The status as the store keeps it: the word of the law; a licence that another took the place of has lapsed. */
function statusOf(state: LicenceState, today: CalendarDay): string {
  const { word } = licenceStatus(state, today);
  return word === 'succeeded' ? 'lapsed' : word;
}

/**
 * The row of a licence after these events. A licence that was only granted can be looked up by nobody: no identifier and no code have the
 * hashes that stand in their place.
 */
export function licenceRow(o: {
  readonly authority: number;
  readonly stream: string;
  readonly before: LicenceRow | undefined;
  readonly events: readonly LicenceEvent[];
  readonly after: LicenceState;
  readonly version: number;
  readonly today: CalendarDay;
  /** What the first version will say; asked for only at the grant. */
  readonly content: LicenceContent | null;
}): LicenceRow {
  const { after, stream } = o;
  if (after.standing === 'none') throw new Error('a licence that was never granted has no row');
  const issued = o.events.findLast((e) => e.type === 'LicenceIssued')?.data;
  const content = issued ? known(issued.content) : o.content;
  const credential = issued && known(issued.credential);
  const shown = content ?? null;
  const base: LicenceRow | undefined =
    o.before ?? (shown === null ? undefined : firstRow(o.authority, stream, shown, after.versions[0]?.caseNo ?? ''));
  if (base === undefined) throw new Error(`licence ${stream} has no row yet and nothing says what it will show`);
  return {
    ...base,
    ...(shown === null
      ? {}
      : {
          licenceNo: shown.licenceNo,
          eLicenceId: shown.eLicenceId,
          premisesKey: premisesKey(shown),
          holderCodeHash: sha256(shown.holderCode),
        }),
    ...(credential ? { idHash: sha256(credential.id), codeHash: sha256(credential.typedCode) } : {}),
    item: after.item,
    status: statusOf(after, o.today),
    validFrom: after.validFrom,
    validTo: after.validTo,
    version: o.version,
  };
}

function firstRow(authority: number, stream: string, content: LicenceContent, caseNo: string): LicenceRow {
  return {
    authority,
    stream,
    licenceNo: content.licenceNo,
    eLicenceId: content.eLicenceId,
    idHash: sha256(`no identifier yet: ${stream}`),
    codeHash: sha256(`no code yet: ${stream}`),
    status: 'being-made',
    validFrom: content.validFrom,
    validTo: content.validTo,
    caseNo,
    premisesKey: premisesKey(content),
    item: '',
    holderCodeHash: sha256(content.holderCode),
    version: 1,
  };
}
