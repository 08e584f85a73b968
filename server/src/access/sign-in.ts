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

type Flow = { readonly state: string; readonly verifier: string; readonly nonce: string; readonly returnTo: string };

const providers = new WeakMap<Office, { readonly settings: SignInSettings; configuration?: oidc.Configuration }>();

/** Tells an office which identity provider it trusts; discovery happens at the first sign-in and is tried again after a failure. */
export function trustProvider(office: Office, settings: SignInSettings): void {
  providers.set(office, { settings });
}

async function configurationOf(office: Office): Promise<oidc.Configuration> {
  const known = providers.get(office);
  if (!known) throw new SignInProblem('no identity provider is configured');
  if (!known.configuration) {
    const { issuer, clientId, clientSecret, allowHttp } = known.settings;
    known.configuration = await oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      oidc.ClientSecretBasic(clientSecret),
      {
        ...(allowHttp ? { execute: [oidc.allowInsecureRequests] } : {}),
        timeout: 5,
      },
    );
  }
  return known.configuration;
}

const callbackOf = (office: Office) => `${office.publicUrl}/sign-in/callback`;

/** Begins the code flow with PKCE; `flow` goes into a short-lived cookie of the browser. */
export async function beginSignIn(
  office: Office,
  returnTo: string,
): Promise<{ readonly url: string; readonly flow: string }> {
  const configuration = await configurationOf(office);
  const flow: Flow = {
    state: oidc.randomState(),
    verifier: oidc.randomPKCECodeVerifier(),
    nonce: oidc.randomNonce(),
    returnTo,
  };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackOf(office),
    scope: 'openid profile',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, flow: Buffer.from(JSON.stringify(flow)).toString('base64url') };
}

/** Ends the code flow: checks state, nonce and signature and tells who came. Throws SignInProblem when the browser's part is missing. */
export async function finishSignIn(
  office: Office,
  flowText: string | undefined,
  current: URL,
): Promise<{ readonly row: Omit<SessionRow, 'expiresAt'>; readonly returnTo: string }> {
  const flow = parseFlow(flowText);
  const configuration = await configurationOf(office);
  const tokens = await oidc.authorizationCodeGrant(configuration, current, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  });
  const sub = tokens.claims()?.sub;
  if (!sub) throw new SignInProblem('the identity provider named nobody');
  const claims = await oidc.fetchUserInfo(configuration, tokens.access_token, sub);
  const officer = findOfficer(office.profile, sub);
  // What a person may do comes from the city's profile; the provider only says who it is.
  const kind = claims['kind'] === 'officer' && officer ? 'officer' : 'person';
  if (claims['kind'] === 'officer' && !officer) throw new SignInProblem('this officer is not in the city profile');
  return {
    row: { account: sub, name: String(claims.name ?? sub), kind, claims: { represents: claims['represents'] ?? [] } },
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
