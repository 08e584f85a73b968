/// <reference path="./oidc-provider.d.ts" />
import type { OidcContext, Provider } from 'oidc-provider';
import type { Account, DemoCity } from '../../demo-city/index.ts';
import { html, page } from '../page.ts';
import { createAdapterFactory } from './adapter.ts';
import { keepProviderKeys } from './keys.ts';

/** oidc-provider's own taste in runtimes is printed when it is loaded; the first screen belongs to Tuofu. */
async function loadQuietly(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

/** What is said of an account: `sub` is the account; a person has an identity number and may act for firms, officers have neither. */
export function claimsOf(account: Account): Record<string, unknown> {
  const { account: sub, name, kind } = account;
  if (account.kind !== 'person') return { sub, name, kind };
  const { idNo, represents } = account;
  return { sub, name, kind, idNo, represents };
}

const failed = (title: string, titleEn: string, detail: string): string =>
  page({ title, titleEn, body: `<div class="card"><pre>${html(detail)}</pre></div>` });

/**
 * The OpenID provider: one client, code flow with PKCE, accounts of the demonstration city. It takes any return address
 * under `returnOrigins` or on localhost, because the walk back belongs to the server and not to this simulator.
 */
export async function createProvider(o: {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  readonly returnOrigins: readonly string[];
  readonly city: DemoCity;
  readonly dataDir: string;
}): Promise<Provider> {
  const { Provider } = await loadQuietly();
  const keys = await keepProviderKeys(o.dataDir);
  const minutes = (n: number) => () => n * 60;
  const provider = new Provider(o.issuer, {
    adapter: createAdapterFactory(),
    clients: [
      {
        client_id: o.client.id,
        client_secret: o.client.secret,
        client_name: '托付 Tuofu',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: o.returnOrigins.map((origin) => `${origin}/`),
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    jwks: keys.jwks,
    cookies: {
      // The portal lives on the same host, and cookies do not tell ports apart.
      names: { session: 'oidc_session', interaction: 'oidc_interaction', resume: 'oidc_resume' },
      keys: keys.cookieKeys,
    },
    scopes: ['openid', 'profile', 'identity'],
    claims: { openid: ['sub'], profile: ['name', 'kind', 'represents'], identity: ['idNo'] },
    conformIdTokenClaims: false,
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        async logoutSource(ctx: OidcContext, form: string) {
          ctx.type = 'html';
          const body = `${form}<p><button type="submit" form="op.logoutForm" name="logout" value="yes">退出 Sign out</button></p>`;
          ctx.body = page({
            title: '退出统一身份认证（模拟）',
            titleEn: 'Sign out of the simulated identity provider',
            body,
          });
        },
        async postLogoutSuccessSource(ctx: OidcContext) {
          ctx.type = 'html';
          ctx.body = page({ title: '已退出', titleEn: 'You are signed out', body: '' });
        },
      },
    },
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    ttl: {
      AccessToken: minutes(10),
      AuthorizationCode: minutes(1),
      IdToken: minutes(10),
      Grant: minutes(60),
      Interaction: minutes(30),
      Session: minutes(60),
    },
    async findAccount(_ctx: unknown, id: string) {
      const account = o.city.accounts.find((a) => a.account === id);
      return account && { accountId: id, claims: async () => claimsOf(account) };
    },
    // Choosing an account is all the consent that a demonstration needs.
    async loadExistingGrant(ctx: OidcContext) {
      const grant = new provider.Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId });
      grant.addOIDCScope('openid profile identity');
      await grant.save();
      return grant;
    },
    async renderError(ctx: OidcContext, out: { error: string; error_description?: string }) {
      ctx.type = 'html';
      const detail = `${out.error}: ${out.error_description ?? ''}\n请返回托付重新登录。Go back to Tuofu and sign in again.`;
      ctx.body = failed('登录没有完成', 'The sign-in was not completed', detail);
    },
  });
  // Another city's server of the same demonstration may stand on another port of this machine.
  const underOurs = (uri: string): boolean =>
    URL.canParse(uri) && (o.returnOrigins.includes(new URL(uri).origin) || new URL(uri).hostname === 'localhost');
  provider.Client.prototype['redirectUriAllowed'] = underOurs;
  provider.Client.prototype['postLogoutRedirectUriAllowed'] = underOurs;
  return provider;
}
