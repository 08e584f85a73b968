import { type Actor, type CaseEvent, evolveCase, findCurrent, initialCase, type LicenceState } from '@tuofu/domain';
import { banImposed } from '../cases/register.ts';
import type { Office } from '../office/office.ts';
import type { JournalTransaction } from '../office/ports.ts';
import type { LicenceAlongside, LoadedLicence } from './licence-desk.ts';

/** 三年内不得再次申请, in the transaction of the annulment that brings it about (行政许可法第七十九条). */
export function banAfterAnnulment(
  office: Office,
  actor: Actor,
  { state }: Pick<LoadedLicence, 'state'>,
): LicenceAlongside {
  return async ({ events }, tx) => {
    const annulled = events.find((e) => e.type === 'LicenceAnnulled')?.data;
    if (!annulled?.ban || actor.role !== 'officer') return [];
    const uscc = findCurrent(state)?.made.content?.holderCode ?? (await grantedTo(office, state, tx));
    if (uscc === undefined) return [];
    const { ban, decisionNo, reason, office: seat } = annulled;
    const entry = await banImposed(office, {
      actor,
      item: ban.item,
      uscc,
      ground: 'fraud',
      decisionNo,
      reason: 'personal' in reason ? reason.personal : '',
      office: seat,
      at: office.clock.now(),
      tx,
    });
    return 'code' in entry ? entry : [entry];
  };
}

/** Where no certificate is made yet, the decision of the granting case says who holds the licence; `undefined` once that is erased. */
async function grantedTo(office: Office, state: LicenceState, tx: JournalTransaction): Promise<string | undefined> {
  const stream = state.standing === 'none' ? undefined : state.versions[0]?.caseStream;
  if (stream === undefined) return undefined;
  const { events } = await tx.load({ authority: office.profile.city.authority, kind: 'case', stream });
  const granted = (events as unknown as readonly CaseEvent[]).reduce(evolveCase, initialCase);
  return granted.phase === 'granted' ? granted.licence?.holderCode : undefined;
}
