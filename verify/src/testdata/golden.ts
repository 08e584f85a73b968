import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webCryptoPrimitives } from '../primitives.ts';
import type { CredentialFacts } from '../report.ts';
import type { TrustStore } from '../trust.ts';

/** Made by seal/src/testing/make-golden.ts with keys that no longer exist. */
const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, name));

export const sealedPdf = new Uint8Array(read('sealed.pdf'));
export const unsealedPdf = new Uint8Array(read('unsealed.pdf'));
export const trust = JSON.parse(read('trust.json').toString()) as TrustStore;
export const credential = JSON.parse(read('credential.json').toString()) as { facts: CredentialFacts; text: string };
export const primitives = webCryptoPrimitives(crypto.subtle);
export const stranger: TrustStore = { name: 'stranger', demonstration: true, roots: [], timestampRoots: [], qrKeys: [] };
/** The same keys in the list of a real city: what must never happen, and must be red if it does. */
export const realCity: TrustStore = { ...trust, demonstration: false };
