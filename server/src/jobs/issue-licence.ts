import { type CaseEvent, dayOf, type LicenceContent } from '@tuofu/domain';
import { licenceIssued, licenceStreamOf } from '../cases/licence-stream.ts';
import { licenceData } from '../documents/licence-data.ts';
import { documentName } from '../documents/names.ts';
import { produce } from '../documents/produce.ts';
import { actByRule, eventOf, type Job } from './job.ts';

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
    scope: [...content.scope, ...shortParts(content)],
    validFrom: content.validFrom,
    validTo: content.validTo,
    issuedOn,
    issuer: content.office.code,
  });
  const { definition } = office.releases.byDigest(state.release).release;
  const { data, hidden } = licenceData(office, content, {
    title: content.title ?? documentName('licence', definition),
    ownTemplate: definition.documents.licence !== undefined,
    issuedOn,
    typedCode,
    qrText,
    caseNo: state.caseNo,
  });
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
  const { version } = await office.journal.load({ authority: job.authority, kind: 'licence', stream: licence });
  await actByRule(
    office,
    job,
    'issue-licence',
    { type: 'RecordLicence', licence, licenceNo: event.data.licenceNo, file: file.digest, size: file.size },
    () => [
      licenceIssued({
        version,
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

/** What another kind of licence shows besides stands in the code too, so that it says it without network; a long list does not fit. */
function shortParts({ parts = [] }: LicenceContent): string[] {
  return parts.map(({ name, value }) => `${name}：${value}`).filter((text) => text.length <= 40);
}
