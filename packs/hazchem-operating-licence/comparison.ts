import type { PackRule } from '@tuofu/packkit';

const MEASURES = '危险化学品经营许可证管理办法第九条';
const EXAMINED = '危险化学品安全法第五十四条第四项';
const RENTED = 'premises.kind = "rented"';
const OWNED = 'premises.kind = "owned"';
const rule = (
  id: string,
  kind: PackRule['kind'],
  left: string,
  right: readonly string[],
  more: Partial<PackRule> = {},
): PackRule => ({
  id,
  kind,
  field: left.replace(/^[a-z-]+:/, '').replace('[]', ''),
  left,
  right,
  basis: MEASURES,
  certainty: 'uncertain',
  ...more,
});

/** The comparison matrix (licensing.md §2.5, X1–X6, X9): a line that is not equal is a question to an officer, never a refusal. */
export const comparison: readonly PackRule[] = [
  rule('X1-name', 'company', 'form:company.name', [
    'registry:enterprise.name',
    'material:M5.name',
    'registry:emergency-plan.name',
    'material:M6.name',
  ]),
  rule('X1-lessee', 'company', 'form:company.name', ['material:M4.lessee'], { appliesWhen: RENTED }),
  rule('X1-owner', 'company', 'form:company.name', ['material:M4.owner', 'registry:real-estate.owner'], {
    appliesWhen: OWNED,
  }),
  rule('X2-uscc', 'uscc', 'form:company.uscc', [
    'registry:enterprise.uscc',
    'material:M5.uscc',
    'registry:emergency-plan.uscc',
    'material:M6.uscc',
  ]),
  rule('X2-lessee', 'uscc', 'form:company.uscc', ['material:M4.lesseeUscc'], { appliesWhen: RENTED }),
  rule('X3-legal-representative', 'name', 'form:company.legalRepresentative', [
    'registry:enterprise.legalRepresentative',
    'material:M5.legalRepresentative',
    'material:M6.legalRepresentative',
  ]),
  rule('X4-registered-address', 'address', 'form:company.registeredAddress', [
    'registry:enterprise.address',
    'material:M5.address',
  ]),
  rule('X4-premises-address', 'address', 'form:premises.address', [
    'material:M4.address',
    'registry:real-estate.address',
    'material:M6.address',
  ]),
  rule('X4-area', 'area', 'form:premises.area', ['material:M4.area', 'registry:real-estate.area']),
  rule('X5-lease-covers', 'covers-day', 'filing-day', ['material:M4.start', 'material:M4.end'], {
    field: 'premises.address',
    appliesWhen: RENTED,
  }),
  rule('X5-lessor-owns', 'company', 'material:M4.lessor', ['registry:real-estate.owner'], {
    field: 'premises.address',
    appliesWhen: RENTED,
  }),
  rule(
    'X6-principal-name',
    'name',
    'form:people.principalName',
    ['material:M3.name', 'registry:safety-certificate.name'],
    {
      basis: EXAMINED,
    },
  ),
  rule(
    'X6-principal-id',
    'id-number',
    'form:people.principalId',
    ['material:M3.idNo', 'registry:safety-certificate.idNo'],
    { basis: EXAMINED },
  ),
  rule(
    'X6-principal-certificate',
    'text',
    'form:people.principalCertificateNo',
    ['material:M3.certificateNo', 'registry:safety-certificate.certificateNo'],
    { basis: EXAMINED },
  ),
  rule(
    'X6-principal-post',
    'contains-post',
    'form:people.principalName',
    ['material:M3.post', 'registry:safety-certificate.post'],
    { basis: EXAMINED },
  ),
  rule(
    'X6-officer-name',
    'name',
    'form:people.officers[].name',
    ['material:M3.name', 'registry:safety-certificate.name'],
    { basis: EXAMINED },
  ),
  rule(
    'X6-officer-id',
    'id-number',
    'form:people.officers[].idNo',
    ['material:M3.idNo', 'registry:safety-certificate.idNo'],
    { basis: EXAMINED },
  ),
  rule(
    'X6-officer-certificate',
    'text',
    'form:people.officers[].certificateNo',
    ['material:M3.certificateNo', 'registry:safety-certificate.certificateNo'],
    { basis: EXAMINED },
  ),
  rule(
    'X6-officer-post',
    'contains-post',
    'form:people.officers[].name',
    ['material:M3.post', 'registry:safety-certificate.post'],
    { basis: EXAMINED },
  ),
  rule('X6-valid', 'not-expired', 'today', ['material:M3.validTo', 'registry:safety-certificate.validTo'], {
    field: 'people.principalCertificateNo',
    basis: EXAMINED,
  }),
  rule('X9-undertaking-name', 'company', 'form:company.name', ['material:M10.name'], {
    appliesWhen: 'operation.mode = "no-storage"',
    basis: '临澜市政务服务事项实施清单（演示设定）',
  }),
  rule('X9-undertaking-uscc', 'uscc', 'form:company.uscc', ['material:M10.uscc'], {
    appliesWhen: 'operation.mode = "no-storage"',
    basis: '临澜市政务服务事项实施清单（演示设定）',
  }),
  rule('X11-status', 'status-active', 'registry:enterprise.status', [], { field: 'company.name' }),
  rule('X12-established', 'date', 'form:company.establishedOn', [
    'registry:enterprise.establishedOn',
    'material:M5.established',
  ]),
  rule('X12-plan-number', 'text', 'form:plan.filingNo', ['registry:emergency-plan.filingNo', 'material:M6.filingNo']),
];
