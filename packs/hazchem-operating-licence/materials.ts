import type { MaterialSlot, RegistryUse } from '@tuofu/packkit';
import { PRINCIPAL, RENEWED, STATED, WHOLE } from './kinds.ts';

const STORES = 'operation.mode in ("with-storage", "warehousing", "petrol-station")';
const single = { multiple: false, legal: ['Measures55-9'], certainty: 'verified' } as const;
/** 经营许可证管理办法第十九条: with the authority's consent a renewal needs fewer papers; off until the city writes down that it agrees. */
const whole = {
  ...single,
  waivedUnder: {
    policy: 'renewal.reducedSet',
    when: RENEWED,
    basis: '危险化学品经营许可证管理办法第十九条',
    certainty: 'known',
  },
} as const;

/** The public list of materials (licensing.md §2.4); M1 is the form itself. What a registry holds need not be handed in. */
export const materials: readonly MaterialSlot[] = [
  { ...whole, slot: 'M2', requiredWhen: WHOLE, accepts: ['rules-list', 'unknown'] },
  {
    ...whole,
    slot: 'M3',
    requiredWhen: PRINCIPAL,
    accepts: ['safety-certificate'],
    multiple: true,
    insteadOf: 'safety-certificate',
    legal: ['HazLaw-54', 'Measures55-9', 'Order716-7'],
  },
  { ...whole, slot: 'M4', requiredWhen: WHOLE, accepts: ['lease', 'property-certificate'], multiple: true },
  {
    ...single,
    slot: 'M5',
    requiredWhen: `not(${STATED})`,
    accepts: ['business-licence'],
    insteadOf: 'enterprise',
    legal: ['Measures55-9', 'Order716-7'],
  },
  {
    ...whole,
    slot: 'M6',
    requiredWhen: WHOLE,
    accepts: ['emergency-plan-filing'],
    insteadOf: 'emergency-plan',
    legal: ['Measures55-9', 'Order716-7'],
  },
  {
    ...whole,
    slot: 'M7',
    requiredWhen: `${WHOLE} and ${STORES}`,
    accepts: ['lease', 'property-certificate', 'unknown'],
    multiple: true,
  },
  {
    ...whole,
    slot: 'M8',
    requiredWhen: `${WHOLE} and ${STORES}`,
    accepts: ['unknown'],
    multiple: true,
    legal: ['Measures55-8', 'Measures55-9', 'GB18218-2018'],
  },
  { ...whole, slot: 'M9', requiredWhen: `${WHOLE} and ${STORES}`, accepts: ['unknown'] },
  {
    ...single,
    slot: 'M10',
    requiredWhen: `${WHOLE} and operation.mode = "no-storage"`,
    accepts: ['no-storage-undertaking', 'unknown'],
    legal: ['CityList'],
    certainty: 'uncertain',
  },
  {
    ...single,
    slot: 'M11',
    requiredWhen: 'change.address = true',
    accepts: ['business-licence', 'property-certificate', 'lease', 'unknown'],
    legal: ['Measures55-14'],
  },
  {
    ...single,
    slot: 'M12',
    requiredWhen: 'change.storage = true or application.kind = "storage-project"',
    accepts: ['unknown'],
    legal: ['Measures55-14'],
  },
  {
    ...single,
    slot: 'M13',
    requiredWhen: 'application.kind = "storage-project"',
    accepts: ['unknown'],
    legal: ['Measures55-16'],
  },
];

/** The registries of other departments that this item asks, for what and on what ground. */
export const registries: readonly RegistryUse[] = [
  {
    registry: 'enterprise',
    query: { uscc: 'company.uscc' },
    gives: [
      'name',
      'uscc',
      'companyType',
      'legalRepresentative',
      'address',
      'establishedOn',
      'status',
      'scope',
      'capital',
      'registeredOn',
    ],
    purpose: {
      'zh-CN': '核对申请单位的登记信息，免交营业执照',
      en: 'To check the registration of the applicant, so that the business licence need not be handed in',
    },
    article: '国务院令第716号第七条；危险化学品经营许可证管理办法第九条',
    certainty: 'verified',
  },
  {
    registry: 'safety-certificate',
    query: { idNo: 'people.principalId' },
    gives: ['name', 'idNo', 'certificateNo', 'post', 'unitType', 'validFrom', 'validTo', 'status'],
    purpose: {
      'zh-CN': '核对主要负责人的安全生产考核合格情况，免交合格证',
      en: 'To check the work safety examination of the principal in charge, so that the certificate need not be handed in',
    },
    article: '国务院令第716号第七条；危险化学品安全法第五十四条第四项',
    certainty: 'verified',
  },
  {
    registry: 'safety-certificate',
    query: { idNo: 'people.officers.idNo' },
    forEachRow: 'people.officers',
    gives: ['name', 'idNo', 'certificateNo', 'post', 'unitType', 'validFrom', 'validTo', 'status'],
    purpose: {
      'zh-CN': '核对安全生产管理人员的安全生产考核合格情况，免交合格证',
      en: 'To check the work safety examination of the safety officers, so that the certificates need not be handed in',
    },
    article: '国务院令第716号第七条；危险化学品安全法第五十四条第四项',
    certainty: 'verified',
  },
  {
    registry: 'real-estate',
    query: { address: 'premises.address' },
    gives: ['certificateNo', 'owner', 'address', 'usage', 'area'],
    purpose: {
      'zh-CN': '核对经营场所的权属和面积',
      en: 'To check who owns the business premises and how large they are',
    },
    article: '国务院令第716号第七条；危险化学品经营许可证管理办法第九条',
    certainty: 'verified',
  },
  {
    registry: 'emergency-plan',
    query: { uscc: 'company.uscc' },
    gives: ['filingNo', 'name', 'uscc', 'filedOn'],
    purpose: {
      'zh-CN': '核对应急预案备案情况，免交备案登记表',
      en: 'To check that the emergency plan is filed, so that the filing form need not be handed in',
    },
    article: '国务院令第716号第七条；危险化学品经营许可证管理办法第九条',
    certainty: 'verified',
  },
];
