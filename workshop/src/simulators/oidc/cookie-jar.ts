/** A browser's cookies, as far as signing in needs them (RFC 6265): by host and path, with expiry. */
export type CookieJar = {
  /** The Cookie header for `url`, '' when there is nothing to send. */
  header(url: string): string;
  /** Keeps what a response from `url` sets. */
  keep(url: string, setCookies: readonly string[]): void;
  /** The value of a cookie by name, whatever its path. */
  find(name: string): string | undefined;
};

type Cookie = {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly until: number;
  readonly secure: boolean;
};

const pathFits = (path: string, asked: string): boolean =>
  asked === path || (asked.startsWith(path) && (path.endsWith('/') || asked[path.length] === '/'));

const parse = (line: string, url: URL): Cookie | undefined => {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
  const cut = pair.indexOf('=');
  if (cut < 1) return undefined;
  const attributes = new Map(
    rest.map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [part.toLowerCase(), ''] : [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
    }),
  );
  const age = attributes.get('max-age');
  const expires = attributes.get('expires');
  const until =
    age !== undefined ? Date.now() + Number(age) * 1000 : expires ? Date.parse(expires) : Number.POSITIVE_INFINITY;
  const path = attributes.get('path');
  const ownFolder = url.pathname.slice(0, Math.max(1, url.pathname.lastIndexOf('/')));
  return {
    host: url.hostname,
    path: path?.startsWith('/') ? path : ownFolder,
    name: pair.slice(0, cut),
    value: pair.slice(cut + 1),
    until,
    secure: attributes.has('secure'),
  };
};

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    header(text) {
      const url = new URL(text);
      const trusted = url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1';
      return [...cookies.values()]
        .filter(
          (c) =>
            c.host === url.hostname && c.until > Date.now() && pathFits(c.path, url.pathname) && (trusted || !c.secure),
        )
        .sort((a, b) => b.path.length - a.path.length)
        .map((c) => `${c.name}=${c.value}`)
        .join('; ');
    },
    keep(text, lines) {
      for (const line of lines) {
        const cookie = parse(line, new URL(text));
        if (!cookie) continue;
        const key = `${cookie.host} ${cookie.path} ${cookie.name}`;
        if (cookie.until > Date.now()) cookies.set(key, cookie);
        else cookies.delete(key);
      }
    },
    find: (name) => [...cookies.values()].find((c) => c.name === name && c.until > Date.now())?.value,
  };
}
