import { openOurPair, readTrust } from './our-pair.ts';
import type { Signer } from './signer.ts';

/** The key of a demonstration's time-stamp authority, `tsa.*.pem`: its simulator alone opens it; a city asks an authority outside. */
export async function openTimestampSigner(dir: string): Promise<Signer> {
  const { trust } = await readTrust(dir);
  return openOurPair(dir, 'tsa', trust.timestampRoots, trust);
}
