import { type CaseEvent, dayOf, isLiving, type LicenceContent } from '@tuofu/domain';
import { licenceData } from '../documents/licence-data.ts';
import { documentName } from '../documents/names.ts';
import { produce } from '../documents/produce.ts';
import { licenceStreamOf, sha256 } from '../licences/names.ts';
import { actByRule, eventOf, type Job } from './job.ts';

/**
 * 制证: after CaseGranted, for a new licence and for each later version. Renders, reads back, seals, verifies and publishes in one append to the case and the licence stream; a second
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
  const isNew = state.kind === 'first' || state.kind === 're-application' || state.licenceAskedAbout === null;
  const licence = isNew ? licenceStreamOf(job.stream) : (state.licenceAskedAbout as string);
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
  const loaded = await office.licences.load(job.authority, licence);
  // 证照未制作即已终止的，不再制作: what has ended since is not made any more.
  if (!isLiving(loaded.state)) {
    office.log.warn({ licence, standing: loaded.state.standing }, 'a licence ended before its paper was made');
    return;
  }
  const { definition } = office.releases.byDigest(state.release).release;
  const { data, hidden } = licenceData(office, content, {
    title: content.title ?? documentName('licence', definition),
    ownTemplate: definition.documents.licence !== undefined,
    issuedOn,
    typedCode,
    qrText,
    caseNo: state.caseNo,
    versions: loaded.state.versions,
    caseStream: job.stream,
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
  const command = {
    type: 'IssueLicence',
    caseStream: job.stream,
    content,
    credential: { id, typedCode, qrText },
    credentialDigest: Buffer.from(sha256(qrText)).toString('hex'),
    file: file.digest,
  } as const;
  await actByRule(
    office,
    job,
    'issue-licence',
    { type: 'RecordLicence', licence, licenceNo: event.data.licenceNo, file: file.digest, size: file.size },
    async () => {
      const now = await office.licences.load(job.authority, licence);
      const actor = { role: 'machine', rule: 'issue-licence' } as const;
      // Others may have acted on the licence while its paper was made: what comes after them is dated after them.
      const recordedAt = office.clock.now();
      if (dayOf(recordedAt) !== issuedOn) throw new Error('the paper bears the day before and is made again');
      const planned = office.licences.plan(job.authority, now, { actor, command, at: recordedAt });
      if (!planned.ok) return planned.refusal;
      return planned.request === null ? [] : [planned.request];
    },
  );
};

/** What another kind of licence shows besides stands in the code too, so that it says it without network; a long list does not fit. */
function shortParts({ parts = [] }: LicenceContent): string[] {
  return parts.map(({ name, value }) => `${name}：${value}`).filter((text) => text.length <= 40);
}
