import type { Signer } from '@tuofu/seal';
import type { DemoCity } from '../demo-city/index.ts';
import { startMessagesSimulator } from './messages/messages-simulator.ts';
import { startOidcSimulator } from './oidc/oidc-simulator.ts';
import { startRegistriesSimulator } from './registries/registries-simulator.ts';
import { demoSharing } from './registries/sharing-platform.ts';
import { demoXRoad } from './registries/x-road-server.ts';
import type { Stop } from './serving.ts';
import { startTsaSimulator } from './tsa/tsa-simulator.ts';

export { type CookieJar, createCookieJar } from './oidc/cookie-jar.ts';
export { type SignedIn, signInWithFetch } from './oidc/sign-in-walk.ts';

/** What Tuofu shows to the simulators as its own. Worth nothing elsewhere. */
export const demoClients = {
  oidc: { id: 'tuofu', secret: 'tuofu-demo-sign-in' },
  registries: { id: 'tuofu', secret: 'tuofu-demo-registries' },
} as const;

/**
 * The registries file of the demonstration (`TUOFU_REGISTRIES_FILE`): two registries are asked by the conventions that a city meets beside
 * plain HTTP, so that these are walked every day. `url` is the registries simulator's.
 */
export function demoRegistriesFile(url: string): string {
  const { requester, key } = demoSharing;
  return JSON.stringify({
    'emergency-plan': { base: url, xRoad: demoXRoad },
    'safety-certificate': {
      base: `${url}/httpproxy`,
      sharing: {
        requester,
        key,
        service: demoSharing.service('safety-certificate'),
        secretUrl: `${url}/sysapi/auth/refreshappsecret`,
      },
    },
  });
}

export type SimulatorOptions = {
  /** 0 takes any free port. `smtp` is the port after `messages` unless told. */
  readonly ports: {
    readonly oidc: number;
    readonly registries: number;
    readonly tsa: number;
    readonly messages: number;
    readonly smtp?: number;
  };
  readonly city: DemoCity;
  readonly keys: { readonly timestamp: Signer };
  officeNow(): Date;
  /** The portal's address, to which people are sent back after signing in. */
  readonly publicUrl: string;
  log?(line: object): void;
  /** Keeps the identity provider's keys and messages.jsonl. */
  readonly dataDir: string;
};

export type Simulators = {
  readonly urls: {
    readonly issuer: string;
    readonly registries: string;
    readonly tsa: string;
    readonly smtp: { readonly host: string; readonly port: number };
    readonly sms: string;
    readonly inbox: string;
  };
  stop(): Promise<void>;
};

/**
 * The outside world of the demonstration in this process, on 127.0.0.1: registries, identity provider, time-stamp
 * authority, mail and SMS. All listen when it resolves; when one cannot, none is left running and the error says why.
 */
export async function startSimulators(o: SimulatorOptions): Promise<Simulators> {
  const log = o.log ?? (() => undefined);
  const { city, dataDir, publicUrl, ports } = o;
  const officeNow = () => o.officeNow();
  const started: Stop[] = [];
  const keep = async <T extends { readonly stop: Stop }>(starting: Promise<T>): Promise<T> => {
    const running = await starting;
    started.push(running.stop);
    return running;
  };
  const stop = async (): Promise<void> => void (await Promise.all(started.splice(0).map((s) => s())));

  try {
    const smtpPort = ports.smtp ?? (ports.messages === 0 ? 0 : ports.messages + 1);
    const oidc = await keep(
      startOidcSimulator({ port: ports.oidc, city, client: demoClients.oidc, publicUrl, dataDir, log }),
    );
    const registries = await keep(
      startRegistriesSimulator({ port: ports.registries, city, client: demoClients.registries, officeNow, log }),
    );
    const tsa = await keep(startTsaSimulator({ port: ports.tsa, signer: o.keys.timestamp, officeNow, log }));
    const messages = await keep(startMessagesSimulator({ port: ports.messages, smtpPort, dataDir, officeNow, log }));
    const { smtp, sms, inbox } = messages;
    return { urls: { issuer: oidc.issuer, registries: registries.url, tsa: tsa.url, smtp, sms, inbox }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
