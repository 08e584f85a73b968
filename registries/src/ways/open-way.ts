import type { RegistryConfig } from '../asking/config.ts';
import { clientCredentialsWay } from './client-credentials.ts';
import { sharingWay } from './sharing-platform.ts';
import type { Surroundings, Way } from './way.ts';
import { xRoadWay } from './x-road.ts';

/** The way that a registry's configuration names. */
export function openWay(config: RegistryConfig, o: Surroundings): Way {
  if ('xRoad' in config) return xRoadWay(config, o);
  if ('sharing' in config) return sharingWay(config, o);
  return clientCredentialsWay(config, o);
}
