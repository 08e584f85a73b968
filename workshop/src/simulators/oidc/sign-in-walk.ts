import { type CookieJar, createCookieJar } from './cookie-jar.ts';

export type SignedIn = {
  readonly jar: CookieJar;
  /** Where the walk ended, after the server's own callback and its redirects. */
  readonly landedOn: string;
  readonly status: number;
  /** The body of that last answer. */
  readonly text: string;
  /** fetch with the jar's cookies; keeps what is set, follows no redirect. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
};

const maxSteps = 20;

const decodeHtml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (all) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[all] ?? all,
  );

/** The address that choosing `account` on a login page posts to; undefined when the page does not offer that account. */
export function findLoginForm(html: string, account: string): string | undefined {
  const action = /<form method="post" action="([^"]+)">/.exec(html)?.[1];
  const offered = [...html.matchAll(/<button class="person" name="account" value="([^"]+)">/g)].map((m) =>
    decodeHtml(m[1]!),
  );
  return action !== undefined && offered.includes(account) ? decodeHtml(action) : undefined;
}

/**
 * Signs in as a person with a browser would, without one: follows the redirects from the server's sign-in address to the
 * simulated login page, chooses `account`, and follows back. Throws a sentence when the walk leads elsewhere.
 */
export async function signInWithFetch(
  signInUrl: string,
  account: string,
  jar: CookieJar = createCookieJar(),
): Promise<SignedIn> {
  const step = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const cookies = jar.header(url);
    if (cookies) headers.set('cookie', cookies);
    if (!headers.has('accept')) headers.set('accept', 'text/html,application/json;q=0.9,*/*;q=0.8');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    jar.keep(url, response.headers.getSetCookie());
    return response;
  };

  let url = signInUrl;
  let init: RequestInit = {};
  let chosen = false;
  for (let i = 0; i < maxSteps; i += 1) {
    const response = await step(url, init);
    init = {};
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      await response.body?.cancel();
      url = new URL(location, url).href;
      continue;
    }
    const text = await response.text();
    if (chosen) return { jar, landedOn: url, status: response.status, text, fetch: step };
    const action = findLoginForm(text, account);
    if (action === undefined)
      throw new Error(`signing in as ${account} stopped at ${url} (status ${response.status}): ${text.slice(0, 200)}`);
    url = new URL(action, url).href;
    init = { method: 'POST', body: new URLSearchParams({ account }) };
    chosen = true;
  }
  throw new Error(`signing in as ${account} was still redirected after ${maxSteps} steps, last to ${url}`);
}
