import { known } from '../personal.ts';
import type { LicenceGranted, LicenceIssued, LicenceVersionGranted } from './events.ts';
import { isLiving, type LicenceState, type Living } from './state.ts';
import { isRenewal, type LicenceVersion, type MadeVersion } from './version.ts';

/** The licence as granted, before anything is made. */
export function firstLicence(data: LicenceGranted['data']): Living {
  const { caseNo, caseStream, office, item, release, decidedOn, validFrom, validTo, demo } = data;
  const shown = { version: 1, kind: 'first', changes: [], made: null } as const;
  return {
    standing: 'in-force',
    office,
    item,
    demo,
    validFrom,
    validTo,
    versions: [{ ...shown, caseNo, caseStream, release, decidedOn, validFrom, validTo }],
    renewal: null,
    deemed: null,
    reminded: [],
    conditions: [],
    announcements: [],
    decisions: [],
    numbers: [],
    papers: [],
    lastOn: decidedOn,
  };
}

/** A version of the same licence; its term is the licence's from the decision on, the certificate follows. */
export function withVersion(state: Living, data: LicenceVersionGranted['data']): Living {
  const { kind, version, caseNo, caseStream, release, decidedOn, validFrom, validTo } = data;
  const granted = { version, kind, caseNo, caseStream, release, decidedOn, validFrom, validTo };
  const versions = [...state.versions, { ...granted, changes: known(data.changes) ?? null, made: null }];
  const lastOn = decidedOn > state.lastOn ? decidedOn : state.lastOn;
  if (!isRenewal(kind)) return { ...state, versions, lastOn };
  return { ...state, versions, lastOn, validTo, renewal: null, deemed: null, reminded: [] };
}

/** A version as made; made once, it is not made again. A log older than the grant's own event begins with it. */
export function withMade(state: LicenceState, data: LicenceIssued['data']): LicenceState {
  if (state.standing === 'none') return withMade(firstLicence({ ...data, decidedOn: data.issuedOn }), data);
  if (!isLiving(state)) return state;
  const made: MadeVersion = {
    content: known(data.content) ?? null,
    credential: known(data.credential) ?? null,
    issuedOn: data.issuedOn,
    credentialDigest: data.credentialDigest,
    file: data.file,
  };
  const waits = (v: LicenceVersion) => v.caseStream === data.caseStream && v.made === null;
  if (!state.versions.some(waits)) return state;
  const versions = state.versions.map((v) => (waits(v) ? { ...v, made } : v));
  return { ...state, versions, lastOn: data.issuedOn > state.lastOn ? data.issuedOn : state.lastOn };
}
