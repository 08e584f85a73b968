import type { Freshness } from './fresh-answers.ts';

/** Certificates in PEM: whom we trust beside the system's list, and who we are where the registry asks for it (mutual TLS). */
export type Tls = { readonly ca?: string; readonly cert?: string; readonly key?: string };

type Reach = {
  /** http(s)://host:port; the only address, with that of the token or secret, that is ever connected to for this registry. */
  readonly base: string;
  readonly tls?: Tls;
  /** Limit of one attempt; 2500 ms unless told. All attempts together end within 3000 ms. */
  readonly timeoutMs?: number;
  /** Attempts after the first on 5xx and connection errors; 2 unless told. */
  readonly retries?: number;
  /** What the keeper declared of his data's freshness; nothing is kept unless told. */
  readonly fresh?: Freshness;
};

/** HTTP and JSON with OAuth 2.0 client credentials (RFC 6749 §4.4). */
export type ClientCredentials = {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** Through an X-Road security server at `base`; identifiers by their parts: instance, class, member, subsystem (and service code). */
export type XRoadAddress = { readonly client: readonly string[]; readonly service: readonly string[] };

/**
 * Through a data-sharing platform (数据共享交换平台) whose proxy is `base`. `key` signs the request; with `secretUrl` it signs only the
 * request for a short-lived secret, which then signs the questions.
 */
export type SharingAccount = {
  readonly requester: string;
  readonly service: string;
  readonly key: string;
  readonly secretUrl?: string;
};

/** Where and as whom a registry is asked. Production differs from the demonstration by this alone. */
export type RegistryConfig =
  | (Reach & ClientCredentials)
  | (Reach & { readonly xRoad: XRoadAddress })
  | (Reach & { readonly sharing: SharingAccount });

/** Every address that a registry's configuration names. */
export function addressesOf(config: RegistryConfig): readonly string[] {
  if ('tokenUrl' in config) return [config.base, config.tokenUrl];
  if ('sharing' in config && config.sharing.secretUrl !== undefined) return [config.base, config.sharing.secretUrl];
  return [config.base];
}
