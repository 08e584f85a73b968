export type Holder = { readonly pid: number; readonly [fact: string]: unknown };
export type Taking =
  | { readonly taken: true; alsoHeldBy(pid: number): void; release(): void }
  | { readonly taken: false; readonly holder: Holder };
export declare function takeFolder(folder: string, facts?: Readonly<Record<string, unknown>>): Taking;
export declare function markOf(pid: number): string;
