import type { CheckState, Verdict } from '../report.ts';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

export type TextLocale = 'zh-CN' | 'en';
type Words = Readonly<Record<string, string>>;

const texts = { 'zh-CN': zhCN, en } as const;

/** Words for check states and verdicts. */
export const stateWords: Readonly<
  Record<
    TextLocale,
    { readonly states: Readonly<Record<CheckState, string>>; readonly verdicts: Readonly<Record<Verdict, string>> }
  >
> = texts;

/** Words for a check code or an overall code, with those for its fact `problem` after it; an unknown code is shown as it is. */
export function checkText(code: string, locale: TextLocale, facts: Readonly<Record<string, string>> = {}): string {
  const text = texts[locale];
  const sentence = find(text.overall, code) ?? find(text.checks, code) ?? code;
  const problem =
    facts['problem'] === undefined ? undefined : (find(text.problems, facts['problem']) ?? facts['problem']);
  return fill(problem === undefined ? sentence : sentence + text.join + problem, facts);
}

const find = (words: Words, key: string): string | undefined => (Object.hasOwn(words, key) ? words[key] : undefined);

const fill = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(facts, name) ? facts[name]! : whole));
