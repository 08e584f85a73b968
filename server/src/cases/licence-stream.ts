import crypto from 'node:crypto';
import { type CaseEvent, type CaseState, fold, type LicenceContent } from '@tuofu/domain';
import type { AppendRequest } from '../office/ports.ts';

/** The stream of the licence that a case grants: one case, one licence, so that a second run meets the first one's stream. */
export function licenceStreamOf(caseStream: string): string {
  const hex = crypto.createHash('sha256').update(`licence:${caseStream}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const sha256 = (text: string | Uint8Array) => crypto.createHash('sha256').update(text).digest();

/** One live licence of an item for one holder at one place: the store keeps this key unique among those that live. */
const premisesKey = (content: LicenceContent) =>
  sha256(`${content.holderCode}\n${fold(content.premises).replace(/\s/g, '')}`).toString('hex');

/**
 * The licence stream's first event, in the transaction of the grant: whoever would grant the same holder a second licence for the same
 * place is refused then, and not when it is made. Nobody can look it up yet: no identifier and no code have these hashes.
 */
export function licenceGranted(o: {
  readonly authority: number;
  readonly caseStream: string;
  /** Who granted it, as the journal names actors. */
  readonly actor: string;
  readonly demo: boolean;
  readonly at: Temporal.Instant;
  readonly events: readonly CaseEvent[];
  readonly after: CaseState;
}): AppendRequest[] {
  const { after: state } = o;
  if (!o.events.some((e) => e.type === 'CaseGranted') || state.phase !== 'granted' || !state.licence) return [];
  const content = state.licence;
  const stream = licenceStreamOf(o.caseStream);
  const { validFrom, validTo, decidedOn } = content;
  return [
    {
      stream: { authority: o.authority, kind: 'licence', stream },
      expected: 0,
      events: [
        {
          type: 'LicenceGranted',
          data: {
            caseNo: state.caseNo,
            caseStream: o.caseStream,
            office: content.office.code,
            item: state.item,
            release: state.release,
            decidedOn,
            validFrom,
            validTo,
            demo: o.demo,
          },
        },
      ],
      actor: o.actor,
      at: o.at.toString(),
      licenceView: {
        authority: o.authority,
        stream,
        licenceNo: content.licenceNo,
        eLicenceId: content.eLicenceId,
        idHash: sha256(`no identifier yet: ${stream}`),
        codeHash: sha256(`no code yet: ${stream}`),
        status: 'granted',
        validFrom,
        validTo,
        caseNo: state.caseNo,
        premisesKey: premisesKey(content),
        item: state.item,
        holderCodeHash: sha256(content.holderCode),
        version: 1,
      },
    },
  ];
}

export type Issued = {
  /** Version of the licence stream so far: 1 after the grant. */
  readonly version: number;
  readonly authority: number;
  readonly licence: string;
  readonly content: LicenceContent;
  readonly caseNo: string;
  readonly caseStream: string;
  readonly item: string;
  readonly release: string;
  readonly id: string;
  readonly typedCode: string;
  readonly qrText: string;
  readonly issuedOn: string;
  readonly file: string;
  readonly demo: boolean;
  readonly at: string;
};

/** The licence as made, published under the hashes of its identifier and code. */
export function licenceIssued(p: Issued): AppendRequest {
  return {
    stream: { authority: p.authority, kind: 'licence', stream: p.licence },
    expected: p.version,
    events: [
      {
        type: 'LicenceIssued',
        data: {
          caseNo: p.caseNo,
          caseStream: p.caseStream,
          office: p.content.office.code,
          item: p.item,
          release: p.release,
          content: { personal: p.content },
          credential: { personal: { id: p.id, typedCode: p.typedCode, qrText: p.qrText } },
          credentialDigest: sha256(p.qrText).toString('hex'),
          file: p.file,
          validFrom: p.content.validFrom,
          validTo: p.content.validTo,
          issuedOn: p.issuedOn,
          demo: p.demo,
        },
      },
    ],
    actor: 'machine:issue-licence',
    at: p.at,
    licenceView: {
      authority: p.authority,
      stream: p.licence,
      licenceNo: p.content.licenceNo,
      eLicenceId: p.content.eLicenceId,
      idHash: sha256(p.id),
      codeHash: sha256(p.typedCode),
      status: 'valid',
      validFrom: p.content.validFrom,
      validTo: p.content.validTo,
      caseNo: p.caseNo,
      premisesKey: premisesKey(p.content),
      item: p.item,
      holderCodeHash: sha256(p.content.holderCode),
      version: p.version + 1,
    },
  };
}
