import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { JsonObject } from './types.ts';

/** The hash before the first event of a stream. */
export const genesisHash = '0'.repeat(64);

export type ChainedEvent = {
  readonly authority: number;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  /** As stored: with fact references, without personal values. */
  readonly data: JsonObject;
  readonly actor: string;
  readonly at: string;
  readonly prev: string;
};

/** SHA-256, lower-case hex, over the canonical JSON of exactly these nine members. */
export function eventHash(event: ChainedEvent): string {
  const { authority, stream, version, id, type, data, actor, at, prev } = event;
  return hash('sha256', canonicalJson({ authority, stream, version, id, type, data, actor, at, prev }), 'hex');
}
