import { createHash, randomUUID } from 'node:crypto';
import type { Append, CaseViewRow, LicenceViewRow, StreamId } from '../types.ts';

export const at = '2026-07-01T01:00:00Z';
export const authority = 990200;

export function newStream(kind: StreamId['kind'] = 'case'): StreamId {
  return { authority, kind, stream: randomUUID() };
}

/** A first event with a person in it. */
export function filed(stream: StreamId, more: Partial<Append> = {}): Append {
  const data = {
    applicant: { name: { personal: '周亦衡' }, phones: [{ personal: '0990-0000-0000' }] },
    item: '危险化学品经营许可',
  };
  return { stream, expected: 0, events: [{ type: 'CaseFiled', data }], actor: 'account-1', at, ...more };
}

export function accepted(stream: StreamId, expected = 1, more: Partial<Append> = {}): Append {
  return {
    stream,
    expected,
    events: [{ type: 'CaseAccepted', data: { by: 'officer-1' } }],
    actor: 'officer-1',
    at,
    ...more,
  };
}

export function caseView(stream: StreamId, more: Partial<CaseViewRow> = {}): CaseViewRow {
  return {
    authority: stream.authority,
    caseNo: `望应急许受〔2026〕${stream.stream.slice(0, 8)}号`,
    stream: stream.stream,
    item: 'hazchem-licence',
    release: 'hazchem-licence@3',
    phase: 'submitted',
    office: '11990203TF0009035W',
    account: 'account-1',
    version: 1,
    filedAt: at,
    dueStrict: '2026-07-29',
    openFindings: 0,
    light: 'green',
    updatedAt: at,
    ...more,
  };
}

export function licenceView(stream: StreamId, more: Partial<LicenceViewRow> = {}): LicenceViewRow {
  return {
    authority: stream.authority,
    stream: stream.stream,
    licenceNo: `东澜望潮危化经〔2026〕${stream.stream}号`,
    eLicenceId: `1.2.156.3005.2.${stream.stream}`,
    idHash: sha256(`id ${stream.stream}`),
    codeHash: sha256(`code ${stream.stream}`),
    status: '01',
    validFrom: '2026-07-02',
    validTo: '2029-07-01',
    caseNo: '望应急许受〔2026〕1号',
    premisesKey: '长汀路186号',
    item: 'hazchem-licence',
    holderCodeHash: sha256('91990203MA3BK8G054'),
    version: 1,
    ...more,
  };
}

export function sha256(text: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(text).digest());
}
