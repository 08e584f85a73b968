import type { CaseKind, DecisionLimit, StopReason } from '@tuofu/domain';
import type { Release, ServiceDefinition } from '@tuofu/packkit';
import type { LoadedRelease, Releases } from '@tuofu/server';

/** What differs between the simulated items; the oracle of the invariants reads these figures too, and nothing else of them. */
export type Item = {
  readonly item: string;
  readonly family: 'licensing' | 'filing';
  /** 审签链, from below. */
  readonly chain: readonly { readonly level: string; readonly duty: 'review' | 'head' }[];
  readonly legalCheck: boolean;
  readonly extends: number | null;
  readonly secondFailure: 'apply-anew' | 'rectify-again';
  readonly officeSilence: 'waits' | 'no-objection';
};

export const items: readonly Item[] = [
  {
    item: 'plain-licence',
    family: 'licensing',
    chain: [],
    legalCheck: false,
    extends: null,
    secondFailure: 'apply-anew',
    officeSilence: 'waits',
  },
  {
    item: 'signed-licence',
    family: 'licensing',
    chain: [
      { level: 'section', duty: 'review' },
      { level: 'deputy', duty: 'head' },
    ],
    legalCheck: true,
    extends: 10,
    secondFailure: 'rectify-again',
    officeSilence: 'no-objection',
  },
  {
    item: 'plain-filing',
    family: 'filing',
    chain: [],
    legalCheck: false,
    extends: null,
    secondFailure: 'apply-anew',
    officeSilence: 'no-objection',
  },
];

/** What is asked for: a first licence, or something about one that is there. */
export const KINDS = [
  'first',
  'change',
  'storage-project',
  'renewal',
  'change-and-renewal',
  're-application',
  'replacement',
  'cancellation',
] as const satisfies readonly CaseKind[];

/** Working days of acceptance and of issue; decision limits before and from the day on which the law changed. */
export const figures = {
  acceptance: 5,
  issue: 10,
  lawChanged: '2026-05-01',
  old: { workingDays: 30, from: 'acceptance' },
  now: { workingDays: 20, from: 'complete-materials' },
  oldExcludes: ['hearing', 'expert-review', 'testing', 'site-check', 'rectification', 'document-edit'],
  nowExcludes: ['hearing', 'expert-review', 'testing'],
} as const;

export const checklist = [
  { item: 'premises', mayNotApply: false },
  { item: 'training', mayNotApply: true },
] as const;
export const slots = { must: 'M1', may: 'M2' } as const;

const asked = {
  required: 'true',
  maxLength: 80,
  sensitivity: 'business',
  legal: ['L-1'],
  certainty: 'known',
} as const;
const basis = { basis: '演示', certainty: 'known' } as const;
const article = { article: '行政许可法第四十二条', certainty: 'verified' } as const;

function limitsOf(item: Item): ServiceDefinition['limits'] {
  const rule = { workingDays: item.extends ?? 0, ...article, enabled: true, by: 'head' } as const;
  const extension = item.extends === null ? {} : { extension: rule };
  const decision: readonly DecisionLimit[] = [
    {
      filed: { to: '2026-04-30' },
      decide: figures.old,
      ...article,
      excludes: figures.oldExcludes as readonly StopReason[],
      doubtfulExcludes: [],
      ...extension,
    },
    {
      filed: { from: figures.lawChanged },
      decide: figures.now,
      ...article,
      excludes: figures.nowExcludes as readonly StopReason[],
      doubtfulExcludes: ['site-check', 'rectification', 'document-edit'],
      ...extension,
    },
  ];
  return {
    acceptance: { workingDays: figures.acceptance, ...article },
    decision,
    issue: { workingDays: figures.issue, ...article },
    promised: null,
  };
}

function definitionOf(item: Item): ServiceDefinition {
  const fields: ServiceDefinition['fields'] = {
    'company.name': { ...asked, kind: 'company' },
    'company.uscc': { ...asked, kind: 'uscc' },
    'premises.address': { ...asked, kind: 'address' },
    'premises.mode': { ...asked, kind: 'choice', choices: ['no-storage', 'petrol-station'] },
    'contact.phone': { ...asked, required: 'false', kind: 'phone' },
    'declaration.electronicService': { ...asked, required: 'false', kind: 'boolean' },
    goods: {
      ...asked,
      kind: 'rows',
      maxLength: 3,
      columns: [
        { id: 'name', kind: 'text', required: true, maxLength: 20, sensitivity: 'business' },
        { id: 'cas', kind: 'cas', required: false, maxLength: 20, sensitivity: 'business' },
      ],
    },
    units: {
      ...asked,
      required: 'false',
      kind: 'rows',
      maxLength: 3,
      columns: ['unit', 'chemical', 'cas', 'tonnes'].map((id) => ({
        id,
        kind: 'text',
        required: true,
        maxLength: 20,
        sensitivity: 'business',
      })),
    },
    'company.soe': { ...asked, required: 'false', kind: 'boolean' },
  };
  const slot = { accepts: ['lease'], multiple: true, legal: ['L-1'], certainty: 'known' } as const;
  return {
    item: item.item,
    version: 1,
    family: item.family,
    outcome: item.family === 'filing' ? 'filing' : 'licence',
    applicant: {
      kind: 'organisation',
      name: 'company.name',
      code: 'company.uscc',
      representative: 'company.name',
      address: 'premises.address',
    },
    kinds: (item.family === 'filing' ? ['first' as const] : KINDS).map((kind) => ({ kind, ...basis })),
    procedure: {
      statutory: ['expert-review', 'testing'],
      signOff: item.chain.map((l) => ({ ...l, when: 'true', ...basis })),
      legalCheckWhen: String(item.legalCheck),
      secondFailure: { means: item.secondFailure, ...basis },
      officeSilence: { means: item.officeSilence, ...basis },
    },
    bans: {
      falseMaterials: { years: 1, article: '行政许可法第七十八条', certainty: 'verified' },
      fraud: item.family === 'filing' ? null : { years: 3, article: '行政许可法第七十九条', certainty: 'verified' },
    },
    names: { 'zh-CN': '演示事项', en: 'Simulated item' },
    basis: ['演示'],
    legal: { 'L-1': { law: '行政许可法', article: '第三十一条', certainty: 'known' } },
    laws: {},
    limits: limitsOf(item),
    fields,
    sections: [{ id: 'all', fields: Object.keys(fields) }],
    materials: [
      { ...slot, slot: slots.must, requiredWhen: 'true' },
      { ...slot, slot: slots.may, requiredWhen: 'false' },
    ],
    registries: [
      {
        registry: 'enterprise',
        query: { uscc: 'company.uscc' },
        gives: ['name'],
        purpose: { 'zh-CN': '核对', en: 'To check' },
        article: '演示',
        certainty: 'known',
      },
    ],
    comparison: [
      {
        id: 'X1',
        field: 'company.name',
        kind: 'company',
        left: 'form:company.name',
        right: ['registry:enterprise.name', 'material:M1.name'],
        ...basis,
      },
    ],
    checklist: checklist.map((line) => ({
      ...line,
      kind: 'A',
      clause: '演示条款',
      onSite: false,
      appliesWhen: 'true',
      certainty: 'known',
    })),
    siteCheck: {
      ...basis,
      classes: [{ id: 'site.none', from: '2018-01-01', when: 'premises.mode = "no-storage"', ...basis }],
    },
    hazard: {
      scope: { field: 'goods', name: 'name', cas: 'cas' },
      storage: { field: 'units', unit: 'unit', chemical: 'chemical', cas: 'cas', tonnes: 'tonnes' },
      mode: 'premises.mode',
      centralSoe: 'company.soe',
      premises: 'premises.address',
    },
    documents: {},
    licence: {
      title: '演示许可证',
      holder: 'company.name',
      holderCode: 'company.uscc',
      legalRepresentative: 'company.name',
      registeredAddress: 'premises.address',
      premises: 'premises.address',
      storage: { field: 'premises.store', none: '无' },
      mode: { field: 'premises.mode', words: { 'no-storage': '无储存', 'petrol-station': '加油站' } },
      scope: { field: 'goods', column: 'name' },
      ...basis,
    },
    validity: { years: 3, endInclusive: true, ...basis },
    remedies: 'government-of-same-level',
    fee: { charged: false, basis: '演示' },
    stories: [],
  };
}

function releaseOf(item: Item): LoadedRelease {
  const texts = { 'zh-CN': {}, en: {} };
  const release: Release = {
    format: 2,
    item: item.item,
    version: 1,
    definition: definitionOf(item),
    texts,
    files: {},
    made: { typst: '0', fonts: {} },
  };
  return { release, digest: `release-${item.item}`, words: texts };
}

const loaded = items.map(releaseOf);

export const releases: Releases = {
  byDigest: (digest) => {
    const found = loaded.find((r) => r.digest === digest);
    if (!found) throw new Error(`no simulated release ${digest}`);
    return found;
  },
  findDigest: (digest) => loaded.find((r) => r.digest === digest),
  current: (item) => loaded.find((r) => r.release.item === item),
  items: () => loaded,
  all: () => loaded,
};
