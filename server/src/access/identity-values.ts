import type { Answers, PrefilledValue } from '@tuofu/domain';
import { fieldsInOrder, type ServiceDefinition } from '@tuofu/packkit';
import type { Identity } from './identity.ts';

/** By which article the sign-in service's own value of a person stands in the form. */
export const IDENTITY_ARTICLE = '《国务院关于在线政务服务的若干规定》第七条';

/**
 * What the sign-in service fills into a form: of an organisation the code of the firm that the person acts for, while none is given; of
 * a natural person the own name and identity number, locked, since nobody applies under another's.
 */
export function identityValues(
  d: ServiceDefinition,
  identity: Pick<Identity, 'name' | 'idNo' | 'represents'>,
  answers: Answers,
  asOf: string,
): PrefilledValue[] {
  const locked = (field: string, value: string): PrefilledValue => ({
    field,
    value,
    mode: 'locked',
    registry: 'identity',
    asOf,
    article: IDENTITY_ARTICLE,
  });
  if (d.applicant.kind === 'organisation') {
    const own = identity.represents[0];
    const typed = answers[d.applicant.code];
    return own && (typeof typed !== 'string' || typed === '') ? [locked(d.applicant.code, own.uscc)] : [];
  }
  const { idNo, name } = identity;
  // Only together: a name without the number would be anybody's of that name.
  if (idNo === null) return [];
  const gives: Readonly<Record<string, string>> = { name, idNo };
  return fieldsInOrder(d).flatMap(([path, { prefill }]) => {
    const value = prefill?.registry === 'identity' ? gives[prefill.from] : undefined;
    return value === undefined ? [] : [locked(path, value)];
  });
}

/** Whether these answers name the person who is signed in; an organisation is asked about elsewhere. */
export function isOwnApplication(d: ServiceDefinition, identity: Pick<Identity, 'idNo'>, answers: Answers): boolean {
  const given = answers[d.applicant.code];
  return d.applicant.kind === 'organisation' || typeof given !== 'string' || given === '' || given === identity.idNo;
}
