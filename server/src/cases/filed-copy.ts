import crypto from 'node:crypto';
import { type Answers, type CaseEvent, foldCase } from '@tuofu/domain';
import { officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';

/** What was filed, exactly: nothing that came before the filing is left out and nothing that came after it is in it. */
export type FiledContent = {
  readonly format: 1;
  readonly case: string;
  readonly caseNo: string;
  /** The instant at which the filing entered the system; the receipt from which limits run. */
  readonly filedAt: string;
  readonly filedOn: string;
  readonly office: { readonly code: string; readonly name: string };
  readonly item: string;
  readonly itemName: string;
  readonly release: string;
  readonly answers: Answers;
  readonly materials: readonly {
    readonly slot: string;
    readonly slotName: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
  }[];
};

export type FiledCopy = {
  readonly copy: FiledContent;
  /** Over the canonical JSON of `copy`. No event holds it; the journal commits to the same values under salted digests. */
  readonly sha256: string;
  /** The event of the filing in the case's hash chain; its hash covers every event before it. */
  readonly journal: { readonly version: number; readonly hash: string };
};

/** The copy, or why there is none: the case was never filed, or what it held has been erased. */
export async function filedCopy(
  office: Office,
  stream: string,
): Promise<
  { readonly ok: true; readonly filed: FiledCopy } | { readonly ok: false; readonly code: 'NOT_FILED' | 'COPY_ERASED' }
> {
  const { events } = await office.journal.load({ authority: office.profile.city.authority, kind: 'case', stream });
  const at = events.findIndex((e) => e.type === 'CaseFiled');
  const filing = events[at];
  if (!filing) return { ok: false, code: 'NOT_FILED' };
  const until = events.slice(0, at + 1) as readonly unknown[] as readonly CaseEvent[];
  if (until.some(isErased)) return { ok: false, code: 'COPY_ERASED' };
  const state = foldCase(until);
  if (!('filedOn' in state)) throw new Error(`case ${stream} holds a filing that does not follow from its log`);
  const { release } = office.releases.byDigest(state.release);
  const copy: FiledContent = {
    format: 1,
    case: stream,
    caseNo: state.caseNo,
    filedAt: state.enteredSystemAt,
    filedOn: state.filedOn,
    office: { code: state.office, name: officeOf(office.profile, state.office).name },
    item: state.item,
    itemName: release.definition.names['zh-CN'],
    release: state.release,
    answers: state.answers,
    materials: state.materials.map((m) => ({
      slot: m.slot,
      slotName: release.texts['zh-CN'][`material.${m.slot}.name`] ?? '',
      name: m.name,
      mediaType: m.mediaType,
      size: m.size,
      sha256: m.file,
    })),
  };
  const sha256 = crypto.createHash('sha256').update(office.journal.canonical(copy)).digest('hex');
  return { ok: true, filed: { copy, sha256, journal: { version: filing.version, hash: filing.hash } } };
}

/** Whether an event that feeds the copy has lost its value. */
function isErased({ type, data }: CaseEvent): boolean {
  if (type === 'AnswersSaved') return 'erased' in data.answers;
  if (type === 'ValuesPrefilled') return 'erased' in data.values;
  return type === 'MaterialAttached' && 'erased' in data.name;
}
