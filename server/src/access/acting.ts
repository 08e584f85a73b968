import { type Actor, type CaseState, dayOf } from '@tuofu/domain';
import { absentFor, dutiesToday, servesIn } from '../city/authority.ts';
import type { Office } from '../office/office.ts';
import { actorOf, type Identity } from './identity.ts';

/** The actor that an identity is in this case: an officer in the name of the office that the case belongs to, also where that delegated it. */
export function actorIn(office: Office, identity: Identity, state: CaseState): Actor {
  const actor = actorOf(identity);
  const { officer } = identity;
  if (actor.role !== 'officer' || !officer) return actor;
  const seat = servesIn(office.profile, state, officer, dayOf(office.clock.now()));
  return seat === undefined ? actor : { ...actor, office: seat };
}

/** The same with every duty that the officer has today, own or as a substitute: for what may be done, not for who did it. */
export function actorWithSubstitutions(office: Office, identity: Identity, state: CaseState): Actor {
  const actor = actorIn(office, identity, state);
  if (actor.role !== 'officer' || !identity.officer) return actor;
  return { ...actor, duties: dutiesToday(office.profile, identity.officer, dayOf(office.clock.now())) };
}

/** The same outside a case, as on a licence: in the own office, with every duty of today. */
export function actorToday(office: Office, identity: Identity): Actor {
  const actor = actorOf(identity);
  if (actor.role !== 'officer' || !identity.officer) return actor;
  return { ...actor, duties: dutiesToday(office.profile, identity.officer, dayOf(office.clock.now())) };
}

/**
 * The actors that the officer may be instead, when the own duties do not suffice: in the place of each absent officer for whom he stands
 * in today, with that officer's duties alone. The journal names both.
 */
export function inPlaceOf(office: Office, identity: Identity, actor: Actor): readonly Actor[] {
  if (actor.role !== 'officer') return [];
  return absentFor(office.profile, identity.account, dayOf(office.clock.now())).map((absent) => ({
    ...actor,
    duties: absent.duties.filter((d) => d !== 'operate'),
    actingFor: absent.account,
  }));
}
