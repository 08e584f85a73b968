import { isCalendarDay, printDay } from '../calendar/index.ts';
import type { Refusal } from '../case/decided.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

export type Locale = 'zh-CN' | 'en';

/** How a field, slot or checklist line is called in the reader's language, from the texts of the item's release. */
export type NameOf = (subject: string) => string | undefined;

const texts: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': zh, en };

/** Facts that are themselves words of ours, with the group their text stands in. */
const groups: Readonly<Record<string, string>> = Object.fromEntries(
  ['phase', 'act', 'document', 'duty', 'procedure', 'standing', 'adverse', 'ground', 'kind'].map((group) => [
    group,
    group,
  ]),
);

/** Why an act is not possible and what to do next, for a person to read. Field paths are named by `nameOf` where it knows them. */
export function refusalText(refusal: Refusal, locale: Locale, nameOf?: NameOf): string {
  return fill(
    templateOf(refusal.code, ['refusal', 'upload', 'problem'], locale),
    refusal.facts,
    refusal.code,
    locale,
    nameOf,
  );
}

/**
 * The words for a key such as `verdict.equal`, `phase.accepted` or `upload.EMPTY_FILE`; a bare code is looked up as a field
 * problem first. A key without words says so and names the code: it never throws and never stays silent.
 */
export function problemText(code: string, locale: Locale, facts: Refusal['facts'] = {}, nameOf?: NameOf): string {
  const template = code.includes('.')
    ? wordsOf(code, locale)
    : templateOf(code, ['problem', 'upload', 'refusal', 'why'], locale);
  return fill(template, facts, code, locale, nameOf);
}

function templateOf(code: string, places: readonly string[], locale: Locale): string | undefined {
  return places.map((place) => wordsOf(`${place}.${code}`, locale)).find((words) => words !== undefined);
}

/** A word of ours by its key, e.g. `procedure.testing` or `phase.accepted`. Throws for a key without words: it is a defect. */
export function wordOf(key: string, locale: Locale): string {
  const word = wordsOf(key, locale);
  if (word === undefined) throw new Error(`there are no words for ${key}`);
  return word;
}

function wordsOf(key: string, locale: Locale): string | undefined {
  return Object.hasOwn(texts[locale], key) ? texts[locale][key] : undefined;
}

function fill(
  template: string | undefined,
  facts: Refusal['facts'],
  code: string,
  locale: Locale,
  nameOf: NameOf | undefined,
): string {
  const words = template ?? texts[locale].unknown ?? '';
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : name === 'code' ? code : undefined;
    if (fact === undefined || (Array.isArray(fact) && fact.length === 0)) return '—';
    const list = Array.isArray(fact) ? fact : [fact];
    return list.map((one) => said(name, String(one), locale, nameOf)).join(locale === 'zh-CN' ? '、' : ', ');
  });
}

function said(fact: string, value: string, locale: Locale, nameOf: NameOf | undefined): string {
  const group = groups[fact];
  const word = group === undefined ? nameOf?.(value) : wordsOf(`${group}.${value}`, locale);
  return word ?? (isCalendarDay(value) ? printDay(value, locale) : value);
}
