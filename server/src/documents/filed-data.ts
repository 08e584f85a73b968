import { type Answers, type AnswerValue, printDay, type Row } from '@tuofu/domain';
import { fieldsInOrder, formOf, type Release } from '@tuofu/packkit';
import type { FiledCopy } from '../cases/filed-copy.ts';
import { demoMark } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';

const TITLES = { licence: '行政许可申请', filing: '备案材料', benefit: '申请' } as const;

type Printed = { readonly label: string; readonly lines: readonly string[] };

/** What the printed copy of a delivery says: every section, question and answer in the words of the release it was filed under. A release's own layout prints it, so that it has the same members for each delivery. */
export function filedData(office: Office, filed: FiledCopy): JsonObject {
  const { copy } = filed;
  const { release } = office.releases.byDigest(copy.release);
  const { receivedOn } = copy.rectified ?? copy.corrected ?? { receivedOn: copy.filedOn };
  return {
    title: `${TITLES[release.definition.outcome]}${copy.rectified ? '整改报告' : copy.corrected ? '补正' : ''}提交副本`,
    number: copy.caseNo,
    office: { name: copy.office.name },
    date: printDay(receivedOn as Parameters<typeof printDay>[0], 'zh-CN'),
    demo: demoMark(office.profile)['zh-CN'],
    case: { number: copy.caseNo },
    // As it stands at the foot of every page, so that reading back can tell it from the text that runs over the page break.
    foot: `办件编号：${copy.caseNo}`,
    item: copy.itemName,
    filedAt: deliveredWords(copy),
    sections: [...reportedIn(copy), ...sectionsOf(release, copy.answers, receivedOn)],
    materials: [
      ...(copy.rectified?.files ?? []).map((f) => ({ ...f, slot: '', slotName: '整改报告附件' })),
      ...copy.materials,
    ].map((m, i) => ({
      no: String(i + 1),
      slot: m.slotName || m.slot,
      name: m.name,
      size: `${m.size} 字节`,
      sha256: m.sha256,
    })),
    release: copy.release,
    sha256: filed.sha256,
    journal: { version: String(filed.journal.version), hash: filed.journal.hash },
  };
}

/** The report of what was put right, before everything that stood in the case then. */
function reportedIn({ rectified }: FiledCopy['copy']): { title: string; fields: Printed[] }[] {
  if (!rectified) return [];
  return [{ title: '整改报告', fields: [{ label: '整改情况', lines: rectified.report.split('\n') }] }];
}

/** The form as it was asked on the day of delivery; answers to questions that it did not ask follow at the end, since they were filed too. */
function sectionsOf(release: Release, answers: Answers, day: string): { title: string; fields: Printed[] }[] {
  const words = release.texts['zh-CN'];
  const form = formOf(release, answers, day);
  const asked = new Set(form.flatMap((s) => s.fields.map((f) => f.path)));
  const declared = fieldsInOrder(release.definition).map(([path]) => path);
  const rest = [...new Set([...declared, ...Object.keys(answers)])].filter(
    (path) => Object.hasOwn(answers, path) && !asked.has(path),
  );
  const sections = form.map((s) => ({
    title: words[s.title] ?? s.id,
    fields: s.fields.map((f) => printed(release, f.path, answers[f.path])),
  }));
  if (rest.length === 0) return sections;
  const others = rest.map((path) => printed(release, path, answers[path]));
  return [...sections, { title: '提交时未询问的其他填写内容', fields: others }];
}

function printed(release: Release, path: string, value: AnswerValue | undefined): Printed {
  return { label: release.texts['zh-CN'][`field.${path}.label`] ?? path, lines: linesOf(release, path, value) };
}

function linesOf(release: Release, path: string, value: AnswerValue | undefined): string[] {
  if (value === undefined || value === '') return ['（未填写）'];
  if (typeof value === 'boolean') return [value ? '是' : '否'];
  if (typeof value === 'string') {
    const choice = release.definition.fields[path]?.choices?.includes(value);
    return [(choice && release.texts['zh-CN'][`choice.${path}.${value}`]) || value];
  }
  if (value.length === 0) return ['（未填写）'];
  return value.map((row, i) => `${i + 1}. ${rowText(release, path, row)}`);
}

/** The cells in the order in which the pack asks for them; the store keeps none. */
function rowText(release: Release, path: string, row: Row): string {
  const words = release.texts['zh-CN'];
  const order = release.definition.fields[path]?.columns?.map((c) => c.id) ?? [];
  const columns = [...new Set([...order, ...Object.keys(row)])].filter((column) => row[column]);
  return columns.map((column) => `${words[`column.${path}.${column}.label`] ?? column}：${row[column]}`).join('；');
}

/** When it was delivered; of a later delivery also what it was, which notice it answers and when the case was first filed. */
function deliveredWords({ filedAt, corrected, rectified }: FiledCopy['copy']): string {
  const later = rectified ?? corrected;
  if (!later) return localInstant(filedAt);
  const what = rectified ? '整改报告' : '补正';
  const answers = later.noticeNo === null ? '' : `，答复${later.noticeNo}`;
  return `${localInstant(later.deliveredAt)}（第${later.delivery}次提交：${what}${answers}；首次提交：${localInstant(filedAt)}）`;
}

/** An instant as the clock on the authorities' wall showed it, to the second. */
function localInstant(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai');
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.year}年${at.month}月${at.day}日 ${two(at.hour)}:${two(at.minute)}:${two(at.second)}`;
}
