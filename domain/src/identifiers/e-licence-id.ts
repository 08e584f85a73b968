import { halfWidth } from './half-width.ts';

/** 电子证照标识 (GB/T 36904-2018): root, type, issuer, serial, version and a check character. */
export type ELicenceId = string & { readonly __brand: 'ELicenceId' };

const root = '1.2.156.3005.2';
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const shape = /^1\.2\.156\.3005\.2\.([0-9A-Z]{18}\d{3})\.([0-9A-Z]{18}|\d{6})\.([0-9A-Z]{1,64})\.(\d{3})\.([0-9A-Z])$/;

/** Makes the identifier of one version of an e-licence. Throws for parts that the standard does not allow. */
export function makeELicenceId(o: {
  /** Credit code of the ministry that defines the type and three digits. */
  readonly typeCode: string;
  readonly issuerCode: string;
  /** Digits and capital letters, unique for type and issuer. */
  readonly serial: string;
  /** 1, 2 … for every new issue of the same licence. */
  readonly version: number;
}): ELicenceId {
  const version = String(o.version).padStart(3, '0');
  const check = mod3736(`${o.typeCode}${o.issuerCode}${o.serial}${version}`);
  const id = `${root}.${o.typeCode}.${o.issuerCode}.${o.serial}.${version}.${check}`;
  if (!shape.test(id) || o.version < 1) throw new RangeError(`not the parts of an e-licence identifier: ${id}`);
  return id as ELicenceId;
}

/** Reads an e-licence identifier and checks its last character. Older identifiers name the issuer by six digits. */
export function parseELicenceId(text: string):
  | {
      readonly ok: true;
      readonly value: ELicenceId;
      readonly typeCode: string;
      readonly issuerCode: string;
      readonly serial: string;
      readonly version: number;
    }
  | { readonly ok: false; readonly problem: 'FORMAT' | 'CHECK_DIGIT' } {
  const id = halfWidth(text);
  const parts = shape.exec(id);
  if (parts === null || parts[4] === '000') return { ok: false, problem: 'FORMAT' };
  const [typeCode, issuerCode, serial, version] = [parts[1]!, parts[2]!, parts[3]!, parts[4]!];
  if (mod3736(`${typeCode}${issuerCode}${serial}${version}`) !== parts[5]) return { ok: false, problem: 'CHECK_DIGIT' };
  return { ok: true, value: id as ELicenceId, typeCode, issuerCode, serial, version: Number(version) };
}

/** ISO 7064 MOD 37,36 over digits and capital letters. */
const mod3736 = (text: string): string => {
  let p = 36;
  for (const char of text) {
    p = (p + alphabet.indexOf(char)) % 36 || 36;
    p = (p * 2) % 37;
  }
  return alphabet[(37 - p) % 36]!;
};
