import { expect, test } from 'vitest';
import { bodyOf, type Draft, missingIn } from '../procedure/act-fields.ts';
import {
  LICENCE_ACTS,
  type LicenceAct,
  type LicenceActName,
  type LicenceFacts,
  openLicenceActs,
} from './licence-acts.ts';
import type { Announcement, OfficerLicence } from './licence-types.ts';

const ISSUER = 'issuer';
const notice = (more: Partial<Announcement>): Announcement =>
  ({
    noticeNo: '告1',
    act: 'suspension',
    ground: 'unlawful-conduct',
    article: '危险化学品安全法第一百零七条',
    office: ISSUER,
    standing: 'open',
    hearingRight: true,
    statedOn: null,
    waivedOn: null,
    hearing: null,
    requestUntil: { day: '2026-07-08' },
    by: { account: 'decider', name: '示例', office: '', certificateNo: '' },
    ...more,
  }) as Announcement;

const facts = (view: Partial<OfficerLicence>, seat = ISSUER): LicenceFacts => ({
  view: {
    licence: 'l',
    office: { code: ISSUER, name: '发证机关' },
    standing: 'in-force',
    ending: null,
    today: '2026-07-02',
    validTo: '2029-07-01',
    versions: [],
    conditions: [],
    announcements: [],
    acts: Object.values(LICENCE_ACTS).map((a) => a.command),
    ...view,
  } as unknown as OfficerLicence,
  officers: ['decider', 'chair'].map((account) => ({ account, name: account, certificateNo: '', duties: ['decide'] })),
  seat,
  texts: {},
  t: (key) => key,
  article: (reference) => reference,
});
const act = (name: LicenceActName): LicenceAct => LICENCE_ACTS[name];
const fieldsOf = (name: LicenceActName, f: LicenceFacts, draft: Draft = {}) => {
  const { fields } = act(name);
  return typeof fields === 'function' ? fields(f, draft) : fields;
};
const choicesOf = (name: LicenceActName, field: string, f: LicenceFacts, draft: Draft = {}) => {
  const found = fieldsOf(name, f, draft).find((x) => x.name === field);
  return found?.kind === 'choice' ? found.choices(f).map((c) => c.value) : undefined;
};
const bodyFor = (name: LicenceActName, f: LicenceFacts, draft: Draft) => {
  const sent = bodyOf(fieldsOf(name, f, draft), draft);
  return act(name).body?.(sent, f) ?? sent;
};

test('nothing is decided against a holder that was not announced to him (行政处罚法第四十四条)', () => {
  const decisions = ['suspend', 'withdraw', 'annul', 'revoke'];
  const before = openLicenceActs(facts({}));
  expect(before).toContain('announce');
  expect(before.filter((name) => decisions.includes(name))).toEqual([]);
  const after = openLicenceActs(facts({ announcements: [notice({})] }));
  expect(after.filter((name) => decisions.includes(name))).toEqual(['suspend']);
});

test('an announcement of another office opens no decision, and the authority above announces an annulment only (行政许可法第六十九条)', () => {
  const above = facts({ announcements: [notice({ act: 'annulment', ground: 'procedure' })] }, 'above');
  expect(openLicenceActs(above)).not.toContain('annul');
  const fresh = facts({}, 'above');
  expect(choicesOf('announce', 'act', fresh)).toEqual(['annulment']);
  expect(choicesOf('announce', 'ground-annulment', fresh, { act: 'annulment' })).not.toContain(
    'safety-conditions-lost',
  );
  expect(choicesOf('announce', 'ground-annulment', facts({}), { act: 'annulment' })).toContain(
    'safety-conditions-lost',
  );
});

test('an act is announced once at a time, and a suspended licence is not suspended again', () => {
  expect(choicesOf('announce', 'act', facts({ announcements: [notice({})] }))).toEqual([
    'withdrawal',
    'annulment',
    'revocation',
  ]);
  expect(choicesOf('announce', 'act', facts({ standing: 'suspended' }))).not.toContain('suspension');
});

test('a penalty names the article of its own law; a withdrawal and an annulment have theirs with the ground', () => {
  const f = facts({});
  const penalty = { act: 'revocation', 'ground-revocation': 'unlawful-conduct', facts: '超范围经营' };
  expect(missingIn(fieldsOf('announce', f, penalty), penalty).map((m) => m.field.name)).toEqual(['article']);
  const annulment = { act: 'annulment', 'ground-annulment': 'fraud-or-bribery', facts: '伪造', article: '旧稿' };
  expect(bodyFor('announce', f, annulment)).toEqual({
    act: 'annulment',
    ground: 'fraud-or-bribery',
    facts: '伪造',
    article: '行政许可法第六十九条第二款',
  });
});

test('a ground chosen for one act is no ground of another', () => {
  const draft = { act: 'withdrawal', 'ground-annulment': 'procedure', facts: '规划调整' };
  expect(missingIn(fieldsOf('announce', facts({}), draft), draft).map((m) => m.field.name)).toEqual([
    'ground-withdrawal',
  ]);
});

test('a decision answers the holder where he spoke, and is on the ground that was announced (行政处罚法第四十五条)', () => {
  const silent = facts({ announcements: [notice({})] });
  const draft = { until: '2026-07-20', reason: '属实', article: '危险化学品安全法第一百零七条' };
  expect(missingIn(fieldsOf('suspend', silent), draft)).toEqual([]);
  expect(bodyFor('suspend', silent, draft)).toEqual({
    ...draft,
    reply: '',
    noticeNo: '告1',
    ground: 'unlawful-conduct',
  });
  const spoken = facts({ announcements: [notice({ statedOn: '2026-07-02' })] });
  expect(missingIn(fieldsOf('suspend', spoken), draft).map((m) => m.field.name)).toEqual(['reply']);
  expect(act('suspend').begin?.(spoken)).toEqual({ article: '危险化学品安全法第一百零七条' });
});

test('an indemnity is asked for where the defect was the authority’s, and the public where the law spares it (行政许可法第六十九条)', () => {
  const names = (ground: string) => {
    const f = facts({ announcements: [notice({ act: 'annulment', ground })] });
    return fieldsOf('annul', f).map((x) => x.name);
  };
  expect(names('procedure')).toEqual(['harmsPublic', 'indemnity', 'reason', 'article']);
  expect(names('fraud-or-bribery')).toEqual(['harmsPublic', 'reason', 'article']);
  expect(names('safety-conditions-lost')).toEqual(['reason', 'article']);
  const f = facts({ announcements: [notice({ act: 'annulment', ground: 'fraud-or-bribery' })] });
  expect(bodyFor('annul', f, { harmsPublic: 'no', reason: '伪造', article: 'x' })).toMatchObject({
    harmsPublic: false,
    indemnity: '',
    ground: 'fraud-or-bribery',
  });
});

test('the closing entry fits what ended the licence, and stands first while it is owed (行政许可法第七十条)', () => {
  const grounds = (view: Partial<OfficerLicence>) => choicesOf('close', 'ground', facts(view));
  const revoked = { standing: 'ended', ending: { act: 'revoked', on: '2026-07-02' } } as const;
  expect(grounds(revoked)).toEqual(['revoked']);
  expect(act('close').begin?.(facts(revoked))).toEqual({ ground: 'revoked' });
  expect(openLicenceActs(facts({ ...revoked, acts: ['CancelLicence', 'RecordHolderStatement'] }))[0]).toBe('close');
  expect(grounds({})).toEqual(['entity-ended', 'force-majeure']);
  const succeeded = { standing: 'ended', ending: { act: 'succeeded', on: '2026-07-02' } } as const;
  expect(grounds(succeeded)).toEqual(['business-ended', 're-applied']);
  expect(grounds({ ...succeeded, today: '2029-07-02' })).toEqual(['expired', 'business-ended', 're-applied']);
});

test('who announced does not preside over the hearing (行政处罚法第六十四条第四项)', () => {
  const f = facts({ announcements: [notice({ hearing: { requestedOn: '2026-07-02', heldOn: null } })] });
  expect(choicesOf('hearing', 'chair', f)).toEqual(['chair']);
});

test('a condition goes with a decision, on its day', () => {
  const decidedOn = (day: string) => facts({ versions: [{ decidedOn: day }] as unknown as OfficerLicence['versions'] });
  expect(openLicenceActs(decidedOn('2026-07-02'))).toContain('attach');
  expect(openLicenceActs(decidedOn('2026-07-01'))).not.toContain('attach');
});
