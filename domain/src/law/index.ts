export { lawInEnglish, lawsOf } from './law-in-english.ts';
