/** The outside judges that tests need from Debian: named, installed where that is possible, never skipped in silence. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

type Judge = { readonly package: string; readonly file: string };

const JUDGES: readonly Judge[] = [
  { package: 'chromium', file: '/usr/bin/chromium' },
  { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto' },
  { package: 'poppler-utils', file: '/usr/bin/pdfsig' },
  { package: 'poppler-data', file: '/usr/share/poppler/cMap' },
  { package: 'libnss3-tools', file: '/usr/bin/certutil' },
  { package: 'qpdf', file: '/usr/bin/qpdf' },
  { package: 'mupdf-tools', file: '/usr/bin/mutool' },
  { package: 'jq', file: '/usr/bin/jq' },
  { package: 'openssl', file: '/usr/bin/openssl' },
  { package: 'zbar-tools', file: '/usr/bin/zbarimg' },
  { package: 'postgresql-15', file: '/usr/lib/postgresql/15/bin/pg_ctl' },
];

/** Makes sure that every judge is there. Says first what it installs; returns false, with the one command to run, when it cannot. */
export function ensureJudges(o: { readonly install: boolean }): boolean {
  const missing = JUDGES.filter((j) => !fs.existsSync(j.file));
  if (missing.length === 0) return true;
  const packages = missing.map((m) => m.package);
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const canInstall = o.install && process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
  if (!canInstall) {
    console.error(
      `测试需要这些 Debian 软件包 · the tests need these Debian packages: ${packages.join(', ')}\n  sudo sh -c '${command}'`,
    );
    return false;
  }
  console.log(`installing what the tests need from Debian: ${packages.join(', ')}`);
  const began = Date.now();
  // Debian's packages start their services on installation where policy-rc.d allows it; tests start their own.
  const result = spawnSync('sh', ['-c', command], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const still = JUDGES.filter((j) => !fs.existsSync(j.file));
  if (result.status !== 0 || still.length > 0) {
    console.error(
      `installing did not succeed (${still.map((s) => s.package).join(', ')} missing):\n${result.stderr?.slice(-2000)}`,
    );
    return false;
  }
  console.log(`installed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return true;
}
