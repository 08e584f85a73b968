export { type CompiledFeel, compileFeel } from './compile-feel.ts';
export { type ExactNumber, parseExact, printExact } from './exact-number.ts';
export { dayValue, type FeelContext, type FeelList, type FeelScope, type FeelValue } from './value.ts';
