import { chownSync, mkdirSync, readFileSync } from 'node:fs';

/** Whom PostgreSQL runs as; empty means as ourselves. PostgreSQL refuses root. */
export type Identity = { readonly uid?: number; readonly gid?: number };

/** As root: `nobody`, which must be a real passwd entry because initdb looks its name up. */
export function databaseIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) };
}

/** Makes a private folder owned by that identity; an existing one is left as it is. */
export function makePrivateFolder(path: string, identity: Identity): void {
  if (mkdirSync(path, { recursive: true, mode: 0o700 }) === undefined) return;
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
}
