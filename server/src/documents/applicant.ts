import { type Answers, maskResidentId } from '@tuofu/domain';
import type { ServiceDefinition } from '@tuofu/packkit';

/** Who applies, as papers name and address him. An identity number is never printed in full. */
export type ApplicantNamed = {
  readonly name: string;
  readonly code: string;
  /** 统一社会信用代码 or 公民身份号码. */
  readonly codeName: string;
  readonly representative: string;
  readonly address: string;
  /** 你单位, or 你 to a natural person. */
  readonly you: string;
};

/** The applicant by the fields that the item names; what was not answered is empty. */
export function applicantNamed({ applicant }: ServiceDefinition, answers: Answers): ApplicantNamed {
  const text = (path: string) => {
    const value = answers[path];
    return typeof value === 'string' ? value : '';
  };
  const name = text(applicant.name);
  const address = text(applicant.address);
  const code = text(applicant.code);
  if (applicant.kind === 'organisation') {
    const representative = text(applicant.representative);
    return { name, code, codeName: '统一社会信用代码', representative, address, you: '你单位' };
  }
  return { name, code: maskResidentId(code), codeName: '公民身份号码', representative: name, address, you: '你' };
}

/** The place that the case is about: the premises of a licence, else the place by which the authority was found. */
export function placeOf({ licence, hazard, routing, applicant }: ServiceDefinition, answers: Answers): string {
  const value = answers[licence?.premises ?? hazard?.premises ?? routing?.address ?? applicant.address];
  return typeof value === 'string' ? value : '';
}
