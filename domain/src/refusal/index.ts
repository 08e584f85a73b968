export type { RefusalCode } from './codes.ts';
export { type Locale, type NameOf, problemText, refusalText } from './text.ts';
