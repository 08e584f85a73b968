import type texts from './zh-CN.json';

type Key = keyof typeof texts;

/** Every refusal that has words; a code without words does not compile. */
export type RefusalCode = Key extends infer K ? (K extends `refusal.${infer Code}` ? Code : never) : never;
