import fs from 'node:fs';
import path from 'node:path';
import type { ClientCredentials, RegistryConfig } from './config.ts';
import { readRegistryConfigs } from './read-configs.ts';
import type { RegistryId } from './shape.ts';

/**
 * The configuration of every registry from `common` and the city's registries file, null for none (see readRegistryConfigs); files that it
 * names lie beside it. Throws when it cannot be read, does not hold, or can be read by others, since it holds secrets.
 */
export function loadRegistryConfigs(
  common: { readonly base: string } & ClientCredentials,
  file: string | null,
  o: { readonly httpsOnly: boolean },
): Record<RegistryId, RegistryConfig> {
  const readFile = (name: string): string => fs.readFileSync(path.resolve(path.dirname(file ?? '.'), name), 'utf8');
  if (file === null) return readRegistryConfigs(common, null, { ...o, readFile });
  if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o077) !== 0)
    throw new Error(`${file} holds secrets and others can read it: chmod 600 ${file}`);
  return readRegistryConfigs(common, fs.readFileSync(file, 'utf8'), { ...o, readFile });
}
