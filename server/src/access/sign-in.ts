import * as oidc from 'openid-client';
import { findOfficer } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { SessionRow } from '../office/ports.ts';

/** What the relying party needs to know of its identity provider. */
export type SignInSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly allowHttp: boolean;
};

export class SignInProblem extends Error {}

/** The identity provider cannot be reached or stumbles; the person has done nothing wrong and may try again. */
export class ProviderAway extends Error {}

type Flow = { readonly state: string; readonly verifier: string; readonly nonce: string; readonly returnTo: string };

type Provider = {
  readonly settings: SignInSettings;
  configuration?: oidc.Configuration;
  /** System's milliseconds at which the provider last answered. */
  answeredAt: number;
  looking?: Promise<oidc.Configuration> | undefined;
};

const providers = new WeakMap<Office, Provider>();

/** For so long a provider that has just answered counts as there. */
const THERE_MS = 2_000;

/** Tells an office which identity provider it trusts. */
export function trustProvider(office: Office, settings: SignInSettings): void {
  providers.set(office, { settings, answeredAt: Number.NEGATIVE_INFINITY });
}

function providerOf(office: Office): Provider {
  const known = providers.get(office);
  if (!known) throw new SignInProblem('no identity provider is configured');
  return known;
}

/**
 * The provider as it describes itself now. It is looked at before a browser is sent there, so that a person hears from us that it
 * is away, and not from the browser's own error page.
 */
async function discover(known: Provider): Promise<oidc.Configuration> {
  if (known.configuration && performance.now() - known.answeredAt < THERE_MS) return known.configuration;
  const { issuer, clientId, clientSecret, allowHttp } = known.settings;
  known.looking ??= oidc
    .discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      ...(allowHttp ? { execute: [oidc.allowInsecureRequests] } : {}),
      timeout: 5,
    })
    .then((configuration) => {
      known.configuration = configuration;
      known.answeredAt = performance.now();
      return configuration;
    })
    .finally(() => {
      known.looking = undefined;
    });
  return known.looking;
}

/** Whether the provider itself failed: it was not reached, broke off, or answered with a fault of its own. */
function isAway(error: unknown): boolean {
  if (error instanceof Response) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (code === 'OAUTH_TIMEOUT' || error.name === 'TimeoutError' || error.message === 'fetch failed') return true;
  if (typeof status === 'number' && status >= 500) return true;
  if (typeof code === 'string' && /^(ECONN|UND_ERR|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)/.test(code)) return true;
  return isAway(error.cause);
}

async function unlessAway<T>(asking: Promise<T>): Promise<T> {
  return asking.catch((error: unknown) => {
    throw isAway(error) ? new ProviderAway((error as Error).message) : error;
  });
}

const callbackOf = (office: Office) => `${office.publicUrl}/sign-in/callback`;

/** Begins the code flow with PKCE; `flow` goes into a short-lived cookie of the browser. */
export async function beginSignIn(
  office: Office,
  returnTo: string,
): Promise<{ readonly url: string; readonly flow: string }> {
  const configuration = await discover(providerOf(office));
  const flow: Flow = {
    state: oidc.randomState(),
    verifier: oidc.randomPKCECodeVerifier(),
    nonce: oidc.randomNonce(),
    returnTo,
  };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackOf(office),
    // `identity` gives a person's own identity number, for items that a person applies for; who knows no such scope leaves it out.
    scope: 'openid profile identity',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, flow: Buffer.from(JSON.stringify(flow)).toString('base64url') };
}

/**
 * Ends the code flow: checks state, nonce and signature and tells who came. Throws SignInProblem when the browser's part is missing,
 * ProviderAway when the provider is.
 */
export async function finishSignIn(
  office: Office,
  flowText: string | undefined,
  current: URL,
): Promise<{ readonly row: Omit<SessionRow, 'expiresAt'>; readonly returnTo: string }> {
  const flow = parseFlow(flowText);
  const known = providerOf(office);
  const configuration = known.configuration ?? (await unlessAway(discover(known)));
  const tokens = await unlessAway(
    oidc.authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      idTokenExpected: true,
    }),
  );
  const sub = tokens.claims()?.sub;
  if (!sub) throw new SignInProblem('the identity provider named nobody');
  const claims = await unlessAway(oidc.fetchUserInfo(configuration, tokens.access_token, sub));
  const officer = findOfficer(office.profile, sub);
  // What a person may do comes from the city's profile; the provider only says who it is.
  const kind = claims['kind'] === 'officer' && officer ? 'officer' : 'person';
  if (claims['kind'] === 'officer' && !officer) throw new SignInProblem('this officer is not in the city profile');
  return {
    row: {
      account: sub,
      name: String(claims.name ?? sub),
      kind,
      claims: {
        represents: claims['represents'] ?? [],
        ...(kind === 'person' && typeof claims['idNo'] === 'string' ? { idNo: claims['idNo'] } : {}),
      },
    },
    returnTo: flow.returnTo,
  };
}

function parseFlow(text: string | undefined): Flow {
  try {
    const flow = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')) as Flow;
    if (
      typeof flow.state === 'string' &&
      typeof flow.verifier === 'string' &&
      typeof flow.nonce === 'string' &&
      /^\/(?![/\\])/.test(flow.returnTo)
    )
      return flow;
  } catch {
    // told below
  }
  throw new SignInProblem('the sign-in was not begun in this browser');
}
