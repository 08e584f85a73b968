import crypto from 'node:crypto';
import { type Answers, type CaseEvent, type CaseState, foldCase, type Refusal } from '@tuofu/domain';
import { officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JournalEvent } from '../office/ports.ts';
import { deliveriesOf } from './deliveries.ts';

/** Whether the event is a delivery of its own; a report from before reports could carry files has no copy. */
const isDelivery = (e: JournalEvent): boolean =>
  e.type === 'CaseFiled' ||
  e.type === 'CorrectionsDelivered' ||
  (e.type === 'RectificationReported' && e.data['reportedAt'] !== undefined);

/** What was delivered, exactly: nothing that came before the delivery is left out and nothing that came after it is in it. */
export type FiledContent = {
  readonly format: 1;
  readonly case: string;
  readonly caseNo: string;
  /** The instant at which the filing entered the system; the receipt from which limits run. */
  readonly filedAt: string;
  readonly filedOn: string;
  /** Only in the copy of a corrected delivery, which holds everything as it stood then; the first filing has none. */
  readonly corrected?: {
    readonly delivery: number;
    readonly noticeNo: string | null;
    /** The instant at which the corrections entered the system; a new receipt. */
    readonly deliveredAt: string;
    readonly receivedOn: string;
  };
  /** Only in the copy of a report of what was put right, with the files that went with it. */
  readonly rectified?: {
    readonly delivery: number;
    readonly noticeNo: string | null;
    /** The instant at which the report entered the system. */
    readonly deliveredAt: string;
    readonly receivedOn: string;
    readonly report: string;
    readonly files: readonly Omit<FiledFile, 'slot' | 'slotName'>[];
  };
  readonly office: { readonly code: string; readonly name: string };
  readonly item: string;
  readonly itemName: string;
  readonly release: string;
  readonly answers: Answers;
  readonly materials: readonly FiledFile[];
};

export type FiledFile = {
  readonly slot: string;
  readonly slotName: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

export type FiledCopy = {
  readonly copy: FiledContent;
  /** Over the canonical JSON of `copy`. No event holds it; the journal commits to the same values under salted digests. */
  readonly sha256: string;
  /** The event of the delivery in the case's hash chain; its hash covers every event before it. */
  readonly journal: { readonly version: number; readonly hash: string };
};

/** The copy of a delivery (1 is the filing), or why there is none: the case was never filed or delivered less often, or what it held has been erased. */
export async function filedCopy(
  office: Office,
  stream: string,
  delivery: number,
): Promise<{ readonly ok: true; readonly filed: FiledCopy } | { readonly ok: false; readonly refusal: Refusal }> {
  const { events } = await office.journal.load({ authority: office.profile.city.authority, kind: 'case', stream });
  const delivered = events.flatMap((e, i) => (isDelivery(e) ? [i] : []));
  if (delivered.length === 0) return { ok: false, refusal: { code: 'NOT_FILED', facts: {} } };
  const at = delivered[delivery - 1];
  const event = at === undefined ? undefined : events[at];
  if (at === undefined || !event)
    return { ok: false, refusal: { code: 'DELIVERY_UNKNOWN', facts: { n: delivered.length } } };
  const until = events.slice(0, at + 1) as readonly unknown[] as readonly CaseEvent[];
  if (until.some(isErased)) return { ok: false, refusal: { code: 'COPY_ERASED', facts: {} } };
  const state = foldCase(until);
  if (!('filedOn' in state)) throw new Error(`case ${stream} holds a filing that does not follow from its log`);
  const { release } = office.releases.byDigest(state.release);
  const copy: FiledContent = {
    format: 1,
    case: stream,
    caseNo: state.caseNo,
    filedAt: state.enteredSystemAt,
    filedOn: state.filedOn,
    ...correctedOf(state, delivery),
    ...rectifiedOf(state, delivery),
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
  return { ok: true, filed: { copy, sha256, journal: { version: event.version, hash: event.hash } } };
}

/** The part of a copy that tells a corrected delivery from the first filing, whose copy never gets it. */
function correctedOf(state: CaseState, delivery: number): Pick<FiledContent, 'corrected'> {
  const found = deliveriesOf(state).find((d) => d.delivery === delivery);
  if (found?.kind !== 'corrections') return {};
  return {
    corrected: { delivery, noticeNo: found.noticeNo, deliveredAt: found.at, receivedOn: found.receivedOn },
  };
}

/** The part of a copy that says what was put right. */
function rectifiedOf(state: CaseState, delivery: number): Pick<FiledContent, 'rectified'> {
  const found = deliveriesOf(state).find((d) => d.delivery === delivery);
  if (found?.kind !== 'rectification' || !('procedure' in state)) return {};
  const order = state.procedure.rectifications.find((r) => r.noticeNo === found.noticeNo);
  if (!order) return {};
  const { noticeNo, at: deliveredAt, receivedOn } = found;
  const files = order.files.map(({ name, mediaType, size, file: sha256 }) => ({ name, mediaType, size, sha256 }));
  return { rectified: { delivery, noticeNo, deliveredAt, receivedOn, report: order.report, files } };
}

/** Whether an event that feeds the copy has lost its value. */
function isErased({ type, data }: CaseEvent): boolean {
  if (type === 'AnswersSaved') return 'erased' in data.answers;
  if (type === 'ValuesPrefilled') return 'erased' in data.values;
  if (type === 'RectificationReported') return 'erased' in data.report;
  return (type === 'MaterialAttached' || type === 'RectificationFileAttached') && 'erased' in data.name;
}
