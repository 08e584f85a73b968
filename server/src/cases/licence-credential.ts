import { findCurrent, foldLicence, type LicenceEvent } from '@tuofu/domain';
import type { Office } from '../office/office.ts';
import type { LoadedCase } from './case-desk.ts';
import { licenceStreamOf } from './licence-stream.ts';

/** The code and the public page of a licence, for its holder; `null` until it is made and once it is erased. */
export async function licenceCredential(
  office: Office,
  stream: string,
  { state }: LoadedCase,
): Promise<{ readonly id: string; readonly typedCode: string } | null> {
  if (state.phase !== 'granted' || !state.made) return null;
  const { events } = await office.journal.load({
    authority: office.profile.city.authority,
    kind: 'licence',
    stream: licenceStreamOf(stream),
  });
  const credential = findCurrent(foldLicence(events as unknown as readonly LicenceEvent[]))?.made.credential;
  return credential ? { id: credential.id, typedCode: credential.typedCode } : null;
}
