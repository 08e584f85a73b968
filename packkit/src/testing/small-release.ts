import { textKeys } from '../release/checks/texts.ts';
import type { Release } from '../release/release.ts';
import type { Field, ServiceDefinition } from '../service/definition.ts';

const asked = {
  required: 'true',
  maxLength: 50,
  sensitivity: 'business',
  legal: ['Law-1'],
  certainty: 'known',
} as const;
const column = { kind: 'text', required: true, maxLength: 20, sensitivity: 'business' } as const;
const fields: Readonly<Record<string, Field>> = {
  'firm.name': { ...asked, kind: 'company', prefill: { registry: 'firms', from: 'name', mode: 'locked' } },
  'firm.code': { ...asked, kind: 'uscc' },
  'firm.address': { ...asked, kind: 'address' },
  'firm.since': { ...asked, kind: 'day', required: 'false', notAfterToday: true },
  'firm.soe': { ...asked, kind: 'boolean', required: 'false' },
  'firm.true': { ...asked, kind: 'boolean', mustBeTrue: true },
  'firm.phone': { ...asked, kind: 'phone', required: 'false' },
  'firm.area': { ...asked, kind: 'decimal', required: 'false' },
  'trade.mode': { ...asked, kind: 'choice', choices: ['with-storage', 'no-storage'] },
  'trade.goods': {
    ...asked,
    kind: 'rows',
    maxLength: 3,
    columns: [
      { ...column, id: 'name' },
      { ...column, id: 'cas', kind: 'cas', required: false },
    ],
  },
  'trade.store': { ...asked, kind: 'text', askedWhen: 'trade.mode = "with-storage"' },
  'trade.units': {
    ...asked,
    kind: 'rows',
    maxLength: 3,
    askedWhen: 'trade.mode = "with-storage"',
    columns: [
      { ...column, id: 'unit' },
      { ...column, id: 'chemical' },
      { ...column, id: 'cas', kind: 'cas' },
      { ...column, id: 'tonnes', kind: 'decimal' },
    ],
  },
};

/** The smallest service that has every word once. */
export function smallDefinition(): ServiceDefinition {
  const paper = { template: 'templates/paper.typ', basis: 'Law 9' };
  return {
    item: 'small-item',
    version: 1,
    family: 'licensing',
    outcome: 'licence',
    applicant: {
      kind: 'organisation',
      name: 'firm.name',
      code: 'firm.code',
      representative: 'firm.name',
      address: 'firm.address',
    },
    kinds: [{ kind: 'first', basis: 'Law 1', certainty: 'known' }],
    procedure: {
      statutory: [],
      signOff: [{ level: 'handler', duty: 'handle', when: 'true', basis: 'Law 2', certainty: 'known' }],
      legalCheckWhen: 'false',
      secondFailure: { means: 'apply-anew', basis: 'Law 3', certainty: 'known' },
      officeSilence: { means: 'waits', basis: 'Law 3', certainty: 'known' },
    },
    bans: { falseMaterials: null, fraud: null },
    names: { 'zh-CN': '小事项', en: 'Small item' },
    basis: ['Law'],
    legal: { 'Law-1': { law: '小法', article: '第一条', certainty: 'known' } },
    laws: { 小法: 'Small Law' },
    limits: {
      acceptance: { workingDays: 5, article: 'Law 32', certainty: 'known' },
      decision: [
        {
          filed: { to: '2026-04-30' },
          decide: { workingDays: 30, from: 'acceptance' },
          article: 'Law 2',
          certainty: 'known',
          excludes: [],
          doubtfulExcludes: [],
        },
        {
          filed: { from: '2026-05-01' },
          decide: { workingDays: 20, from: 'complete-materials' },
          article: 'Law 3',
          certainty: 'known',
          excludes: [],
          doubtfulExcludes: [],
        },
      ],
      issue: { workingDays: 10, article: 'Law 44', certainty: 'known' },
      promised: null,
    },
    fields,
    sections: [{ id: 'all', fields: Object.keys(fields) }],
    materials: [
      {
        slot: 'A1',
        requiredWhen: 'true',
        accepts: ['business-licence'],
        multiple: false,
        insteadOf: 'firms',
        legal: ['Law-1'],
        certainty: 'known',
      },
      {
        slot: 'A2',
        requiredWhen: 'trade.mode = "with-storage"',
        accepts: ['lease'],
        multiple: false,
        legal: ['Law-1'],
        certainty: 'known',
      },
    ],
    registries: [
      {
        registry: 'firms',
        query: { uscc: 'firm.code' },
        gives: ['name', 'status'],
        purpose: { 'zh-CN': '核对', en: 'To check' },
        article: 'Law 7',
        certainty: 'known',
      },
    ],
    comparison: [
      {
        id: 'C1',
        field: 'firm.name',
        kind: 'company',
        left: 'form:firm.name',
        right: ['registry:firms.name', 'material:A1.name'],
        basis: 'Law 4',
        certainty: 'known',
      },
      {
        id: 'C2',
        field: 'firm.name',
        kind: 'company',
        left: 'form:firm.name',
        right: ['material:A2.lessee'],
        basis: 'Law 4',
        certainty: 'known',
        appliesWhen: 'trade.mode = "with-storage"',
      },
    ],
    checklist: [
      {
        item: 'L1',
        kind: 'A',
        clause: 'Law 5',
        onSite: true,
        mayNotApply: false,
        appliesWhen: 'true',
        certainty: 'known',
      },
      {
        item: 'L2',
        kind: 'B',
        clause: 'Law 5',
        onSite: false,
        mayNotApply: true,
        appliesWhen: 'hazard.toxic',
        certainty: 'uncertain',
      },
    ],
    siteCheck: {
      basis: 'Law 6',
      certainty: 'known',
      classes: [
        {
          id: 'site.none',
          from: '2026-05-01',
          to: '2026-12-31',
          when: 'trade.mode = "no-storage"',
          basis: 'Law 6',
          certainty: 'uncertain',
        },
      ],
    },
    hazard: {
      scope: { field: 'trade.goods', name: 'name', cas: 'cas' },
      storage: { field: 'trade.units', unit: 'unit', chemical: 'chemical', cas: 'cas', tonnes: 'tonnes' },
      mode: 'trade.mode',
      centralSoe: 'firm.soe',
      premises: 'firm.address',
    },
    documents: {
      'acceptance-notice': paper,
      'correction-notice': paper,
      'non-acceptance': paper,
      'site-check-record': paper,
      'decision-grant': paper,
      'decision-refusal': paper,
      licence: paper,
    },
    licence: {
      title: '小许可证',
      holder: 'firm.name',
      holderCode: 'firm.code',
      legalRepresentative: 'firm.name',
      registeredAddress: 'firm.address',
      premises: 'firm.address',
      storage: { field: 'trade.store', none: '无' },
      mode: { field: 'trade.mode', words: { 'no-storage': '无储存', 'with-storage': '有储存' } },
      scope: { field: 'trade.goods', column: 'name' },
      basis: 'Law 8',
      certainty: 'known',
    },
    validity: { years: 3, endInclusive: true, basis: 'Law 8', certainty: 'known' },
    remedies: 'government-of-same-level',
    fee: { charged: false, basis: 'Law 58' },
    stories: [],
  };
}

/** A release of the definition with every text written. */
export function smallRelease(definition: ServiceDefinition = smallDefinition()): Release {
  const texts = Object.fromEntries(textKeys(definition).map((key) => [key, `word for ${key}`]));
  return {
    format: 2,
    item: definition.item,
    version: definition.version,
    definition,
    texts: { 'zh-CN': texts, en: texts },
    files: { 'templates/paper.typ': '= Paper' },
    made: { typst: '0.14.0', fonts: { 'a.ttf': 'a'.repeat(64) } },
  };
}
