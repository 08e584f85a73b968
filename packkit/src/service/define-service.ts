import type { ServiceDefinition } from './definition.ts';

/** Writes down a service item; the compiler checks the words, `checkRelease` checks the sense. Returns it unchanged. */
export function defineService(d: ServiceDefinition): ServiceDefinition {
  return d;
}
