export type {
  ClientCredentials,
  RegistryConfig,
  SharingAccount,
  Tls,
  XRoadAddress,
} from './asking/config.ts';
export type { Freshness } from './asking/fresh-answers.ts';
export type { RegistryHealth } from './asking/health.ts';
export { loadRegistryConfigs } from './asking/load-configs.ts';
export { openRegistries } from './asking/open-registries.ts';
export type { Registries, RegistryQuestion } from './asking/question.ts';
export { readRegistryConfigs } from './asking/read-configs.ts';
export { type UnavailableReason, unavailableReasons } from './asking/reasons.ts';
export { registryIds } from './asking/registries.ts';
export type { RegistryId } from './asking/shape.ts';
