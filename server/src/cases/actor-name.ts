import type { Actor } from '@tuofu/domain';

/** How an actor stands in the journal: an account or a declared rule, never a name; who stands in for another names both. */
export function actorName(actor: Actor): string {
  if (actor.role === 'machine') return `machine:${actor.rule}`;
  const name = `${actor.role}:${actor.account}`;
  return actor.role === 'officer' && actor.actingFor !== undefined ? `${name} for:${actor.actingFor}` : name;
}
