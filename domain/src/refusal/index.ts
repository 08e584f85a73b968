export type { RefusalCode } from './codes.ts';
export { type Locale, type NameOf, problemText, refusalText, wordOf } from './text.ts';
