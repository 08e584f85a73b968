import crypto from 'node:crypto';
import { type CaseEvent, dayOf, type LicenceContent } from '@tuofu/domain';
import { licenceData } from '../documents/licence-data.ts';
import { produce } from '../documents/produce.ts';
import type { AppendRequest } from '../office/ports.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/** The stream of the licence that a case grants: one case, one licence, so that a second run meets the first one's stream. */
export function licenceStreamOf(caseStream: string): string {
  const hex = crypto.createHash('sha256').update(`licence:${caseStream}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const sha256 = (text: string | Uint8Array) => crypto.createHash('sha256').update(text).digest();

/**
 * 制证: after CaseGranted. Renders, reads back, seals, verifies and publishes in one append to the case and the licence stream; a second
 * run finds the licence made and changes nothing. Identifier and code are drawn anew when an earlier run died before that append:
 * nobody has seen those.
 */
export const issueLicence: Job = async (office, job) => {
  const event = (await eventOf(office, job)) as unknown as Extract<CaseEvent, { type: 'CaseGranted' }> & {
    readonly at: string;
  };
  const { state } = await office.cases.load(job.authority, job.stream);
  if (state.phase !== 'granted' || state.made) return;
  const content = state.licence;
  if (!content) throw new Error('the licence content has been erased before the licence was made');
  const at = office.clock.now();
  const issuedOn = dayOf(at);
  const id = office.seals.newLicenceId();
  const typedCode = office.seals.newTypedCode();
  const qrText = await office.seals.credential({
    id,
    licenceNo: content.licenceNo,
    eLicenceId: content.eLicenceId,
    holder: content.holder,
    holderCode: content.holderCode,
    legalRepresentative: content.legalRepresentative,
    address: content.premises,
    mode: content.mode,
    scope: content.scope,
    validFrom: content.validFrom,
    validTo: content.validTo,
    issuedOn,
    issuer: content.office.code,
  });
  const { data, hidden } = licenceData(office, content, { issuedOn, typedCode, qrText, caseNo: state.caseNo });
  const file = await produce(office, {
    authority: job.authority,
    officeCode: content.office.code,
    state,
    template: 'licence',
    data,
    hidden,
    at,
  });
  const licence = licenceStreamOf(job.stream);
  await actByRule(
    office,
    job,
    'issue-licence',
    { type: 'RecordLicence', licence, licenceNo: event.data.licenceNo, file: file.digest, size: file.size },
    [
      licenceAppend({
        authority: job.authority,
        licence,
        content,
        caseNo: state.caseNo,
        caseStream: job.stream,
        item: state.item,
        release: state.release,
        id,
        typedCode,
        qrText,
        issuedOn,
        file: file.digest,
        demo: office.profile.demo,
        at: at.toString(),
      }),
    ],
  );
};

type Published = {
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

function licenceAppend(p: Published): AppendRequest {
  return {
    stream: { authority: p.authority, kind: 'licence', stream: p.licence },
    expected: 0,
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
      premisesKey: sha256(`${p.content.holderCode}\n${p.content.premises.replace(/\s/g, '')}`).toString('hex'),
      item: p.item,
      holderCodeHash: sha256(p.content.holderCode),
      version: 1,
    },
  };
}
