import { flattenPage, type Segment } from '../layout/flatten.ts';
import { flowOf, flowOfPages, pageText } from '../layout/flow.ts';
import type { PageLines } from '../layout/line.ts';
import type { DocumentType, FieldRead } from '../types.ts';
import { type Attached, attachValues } from './attach.ts';
import { classifyDocument } from './classify.ts';
import { fallbacks } from './fallback.ts';
import { fieldRead } from './field-read.ts';
import { findLabels } from './label.ts';
import { type FieldTemplate, type Template, templates } from './template.ts';
import { findValue } from './value.ts';

export type Extracted = {
  readonly documentType: DocumentType;
  readonly fields: readonly FieldRead[];
  readonly text: string;
};

/** What a document is and what it says, from the lines of its pages. A field that is not found is absent, never guessed. */
export function extractFields(pages: readonly PageLines[]): Extracted {
  const flat = pages.map(flattenPage);
  const text = flat.map(pageText).join('\n');
  const documentType = classifyDocument(text.split('\n'));
  if (documentType === 'unknown') return { documentType, fields: [], text };
  const template: Template = templates[documentType];
  const attached = flat.flatMap((segments) => attachOnPage(segments, template));
  const fields = [...template.fields.flatMap((f) => readByLabel(f, attached) ?? [])];
  if (documentType === 'lease') fields.push(...readPartyCodes(attached));
  if (documentType === 'safety-certificate') fields.push(...readValidity(attached));
  const sources = { flow: flowOfPages(flat), segments: flat.flat() };
  for (const { field, find } of fallbacks[documentType] ?? []) {
    if (fields.some((f) => f.field === field)) continue;
    const found = find(sources);
    if (found) fields.push(found);
  }
  return { documentType, fields: unique(fields), text };
}

function attachOnPage(segments: readonly Segment[], template: Template): Attached[] {
  const vocabulary = [...new Set([...template.fields.flatMap((f) => f.labels), ...template.others])];
  const labels = findLabels(segments, vocabulary);
  return attachValues(segments, labels).toSorted((a, b) => a.label.v - b.label.v || a.label.u0 - b.label.u0);
}

const flowOfValue = (attached: Attached) => flowOf(attached.segments.flatMap((s) => s.glyphs));

/** The first label of the field, in the template's order and then down the page, that has a value of the right kind. */
function readByLabel({ field, kind, labels }: FieldTemplate, attached: readonly Attached[]): FieldRead | undefined {
  const mine = attached.filter((a) => labels.includes(a.label.words));
  for (const one of mine) {
    const flow = flowOfValue(one);
    const found = findValue(kind, flow.text);
    if (found && found.to > found.from) return fieldRead(field, flow, found);
  }
  return undefined;
}

/** A credit code in a lease belongs to the party named last before it. */
function readPartyCodes(attached: readonly Attached[]): FieldRead[] {
  const fields: FieldRead[] = [];
  let party: 'lessorUscc' | 'lesseeUscc' | undefined;
  for (const one of attached) {
    if (['出租方', '出租人', '甲方', '出租单位'].includes(one.label.words)) party = 'lessorUscc';
    if (['承租方', '承租人', '乙方', '承租单位'].includes(one.label.words)) party = 'lesseeUscc';
    if (one.label.words !== '统一社会信用代码' || !party) continue;
    const flow = flowOfValue(one);
    const found = findValue('uscc', flow.text);
    if (found) fields.push(fieldRead(party, flow, found));
  }
  return fields;
}

/** 有效期限 holds two days, or one: then it is the last. */
function readValidity(attached: readonly Attached[]): FieldRead[] {
  for (const one of attached) {
    if (!['有效期限', '有效期', '有效期间', '有效日期'].includes(one.label.words)) continue;
    const flow = flowOfValue(one);
    const dates = findDatesIn(flow.text);
    const [first, second] = dates;
    if (first && second) return [fieldRead('validFrom', flow, first), fieldRead('validTo', flow, second)];
    if (first) return [fieldRead('validTo', flow, first)];
  }
  return [];
}

function findDatesIn(text: string) {
  const first = findValue('date', text);
  if (!first) return [];
  const second = findValue('date', text.slice(first.to));
  return second ? [first, { ...second, from: second.from + first.to, to: second.to + first.to }] : [first];
}

function unique(fields: readonly FieldRead[]): FieldRead[] {
  return fields.filter((f, i) => fields.findIndex((g) => g.field === f.field) === i);
}
