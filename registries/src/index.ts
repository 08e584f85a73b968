export { openRegistries } from './asking/open-registries.ts';
export type { Registries, RegistryConfig, RegistryQuestion } from './asking/question.ts';
export { type UnavailableReason, unavailableReasons } from './asking/reasons.ts';
export { registryIds } from './asking/registries.ts';
export type { RegistryId } from './asking/shape.ts';
