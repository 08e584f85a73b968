import type { Office } from '../office/office.ts';
import type { LoadedCase } from './case-desk.ts';

/** The code and the public page of a licence, for its holder; `null` until it is made and once it is erased. */
export async function licenceCredential(
  office: Office,
  stream: string,
  { state }: LoadedCase,
): Promise<{ readonly id: string; readonly typedCode: string } | null> {
  if (state.phase !== 'granted' || !state.made) return null;
  const { state: licence } = await office.licences.load(office.profile.city.authority, state.made.licence);
  const credential =
    licence.standing === 'none' ? null : licence.versions.find((v) => v.caseStream === stream)?.made?.credential;
  return credential ? { id: credential.id, typedCode: credential.typedCode } : null;
}
