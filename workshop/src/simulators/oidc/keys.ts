import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type ProviderKeys = {
  readonly jwks: { readonly keys: readonly object[] };
  readonly cookieKeys: readonly string[];
};

const readKept = async (file: string): Promise<ProviderKeys | undefined> => {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<ProviderKeys>;
    return kept.jwks?.keys.length && kept.cookieKeys?.length ? (kept as ProviderKeys) : undefined;
  } catch {
    // Absent at the first start, or broken: new keys only sign everybody out of the simulator.
    return undefined;
  }
};

/** The signing and cookie keys of the identity provider, made at the first start and kept in `dataDir`, readable by its owner alone. */
export async function keepProviderKeys(dataDir: string): Promise<ProviderKeys> {
  const file = join(dataDir, 'oidc-keys.json');
  const kept = await readKept(file);
  if (kept) return kept;
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(6).toString('hex'),
    alg: 'RS256',
    use: 'sig',
  };
  const made: ProviderKeys = { jwks: { keys: [jwk] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
