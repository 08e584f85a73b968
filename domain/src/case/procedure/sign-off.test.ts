import { expect, test } from 'vitest';
import { accepted, checked, compared, siteCheck } from '../../testing/acts.ts';
import { chain, failed, legalView, opine, order, tooMuch } from '../../testing/procedure.ts';
import { applicant, foreignDecider, handler, head, legal, machine, reviewer, wangchao } from '../../testing/sample.ts';
import { act, given } from '../../testing/story.ts';
import type { Actor } from '../context.ts';

const where = { assessment: { procedure: chain } } as const;
const both: Actor = { role: 'officer', account: 'both', office: wangchao, duties: ['review', 'head'] };
const july2 = { on: '2026-07-02', ...where };
const section = act(reviewer, opine('section'), where);
const deputy = act(head, opine('deputy'), where);

test('each level of the chain proposes with its view, in its own name and on its day (licensing.md §1.1 PENDING_DECISION)', () => {
  const after = given(...accepted())
    .when(reviewer, opine('section'), where)
    .thenHappened('OpinionGiven', { level: 'section', officer: 'wangchao-reviewer', proposal: 'grant' });
  expect(after).toMatchObject({
    procedure: { opinions: [{ level: 'section', view: '符合条件', on: '2026-07-01' }] },
  });
});

test('a bare name is no opinion, and an endless one is refused', () => {
  given(...accepted())
    .when(reviewer, { ...opine('section'), view: ' ' }, where)
    .thenRefused('TEXT_MISSING', { fields: ['view'] });
  given(...accepted())
    .when(reviewer, { ...opine('section'), view: tooMuch }, where)
    .thenRefused('VALUE_TOO_LONG', { fields: ['view'] });
});

test('a level that the chain does not have signs nothing', () => {
  given(...accepted())
    .when(reviewer, opine('bureau'), where)
    .thenRefused('LEVEL_UNKNOWN', { level: 'bureau' });
  given(...accepted())
    .when(reviewer, opine('section'))
    .thenRefused('LEVEL_UNKNOWN');
});

test('a level is signed by who has its duty', () => {
  given(...accepted())
    .when(handler, opine('section'), where)
    .thenRefused('LEVEL_NOT_YOURS', { level: 'section', duty: 'review' });
});

test('the levels sign one after the other', () => {
  given(...accepted())
    .when(head, opine('deputy'), where)
    .thenRefused('SIGN_OFF_ORDER', { level: 'section' });
  given(...accepted(), section)
    .when(head, opine('deputy'), where)
    .thenHappened('OpinionGiven');
});

test('nobody signs two levels', () => {
  given(...accepted(), act(both, opine('section'), where))
    .when(both, opine('deputy'), where)
    .thenRefused('SIGN_OFF_SAME_OFFICER', { level: 'section' });
});

test('a view given anew is one that the levels above have not seen: they sign again', () => {
  const after = given(...accepted(), section, deputy)
    .when(reviewer, opine('section', 'refuse'), july2)
    .thenHappened('OpinionGiven');
  expect(after).toMatchObject({ procedure: { opinions: [{ level: 'section', proposal: 'refuse' }] } });
  const upper = given(...accepted(), section, deputy).when(head, opine('deputy', 'refuse'), july2).after;
  expect(upper).toMatchObject({ procedure: { opinions: [{ level: 'section' }, { proposal: 'refuse' }] } });
});

test('who signed the upper level may take over the lower one, whereby the upper falls', () => {
  const taken = [...accepted(), section, act(both, opine('deputy'), where), act(both, opine('section'), july2)];
  expect(given(...taken).state).toMatchObject({ procedure: { opinions: [{ level: 'section', officer: 'both' }] } });
});

test('the same view repeated is the same view, and nothing above it falls', () => {
  given(...accepted(), section, deputy)
    .when(reviewer, opine('section'), july2)
    .thenNothingNew();
  given(...accepted(), act(legal, legalView(true)))
    .when(legal, legalView(true), july2)
    .thenNothingNew();
});

test('the legal check is made by who has that duty, with a view (重大决定法制审核)', () => {
  given(...accepted())
    .when(legal, legalView(false))
    .thenHappened('LegalOpinionGiven', { officer: 'wangchao-legal', agrees: false });
  given(...accepted())
    .when(handler, legalView(true))
    .thenRefused('NO_DUTY', { duty: 'legal' });
  given(...accepted())
    .when(legal, { ...legalView(true), view: '' })
    .thenRefused('TEXT_MISSING', { fields: ['view'] });
  given(...accepted())
    .when(legal, { ...legalView(true), view: tooMuch })
    .thenRefused('VALUE_TOO_LONG');
});

test('a later legal opinion takes the place of the earlier one', () => {
  const after = given(...accepted(), act(legal, legalView(false)))
    .when(legal, legalView(true), july2)
    .thenHappened('LegalOpinionGiven');
  expect(after).toMatchObject({ procedure: { legalOpinion: { agrees: true } } });
});

test('the legal check agreed to a proposal: when that is turned round it is made anew (重大决定法制审核)', () => {
  const before = [...accepted(), section, act(legal, legalView(true))];
  expect(given(...before, act(reviewer, opine('section', 'refuse'), july2)).state).toMatchObject({
    procedure: { legalOpinion: null },
  });
  const worded = act(reviewer, { ...opine('section'), view: '补充说明' }, july2);
  expect(given(...before, worded).state).toMatchObject({ procedure: { legalOpinion: { agrees: true } } });
});

test('opinions rest on the place as it was seen: a site check or an order to put things right makes them fall', () => {
  const fallen = { procedure: { opinions: [], legalOpinion: null } };
  const seen = act(handler, siteCheck('passed'), july2);
  expect(given(...checked(), section, act(legal, legalView(true)), seen).state).toMatchObject(fallen);
  const rectified = act(handler, order, july2);
  expect(given(...failed, act(reviewer, opine('section'), july2), rectified).state).toMatchObject(fallen);
});

test('only officers of the office sign, and only in an accepted case', () => {
  for (const command of [opine('section'), legalView(true)]) {
    given(...accepted())
      .when(foreignDecider, command, where)
      .thenRefused('OTHER_OFFICE');
    given(...accepted())
      .when(applicant, command, where)
      .thenRefused('OFFICER_ONLY');
    given(...accepted())
      .when(machine, command, where)
      .thenRefused('OFFICER_ONLY');
  }
  given(...compared())
    .when(reviewer, opine('section'), where)
    .thenRefused('WRONG_PHASE');
  given(...compared())
    .when(legal, legalView(true), where)
    .thenRefused('WRONG_PHASE');
});

test('the same words from another officer, or other words from the same, are a new view', () => {
  const colleague: Actor = { role: 'officer', account: 'colleague', office: wangchao, duties: ['review', 'legal'] };
  const signed = given(...accepted(), section);
  signed.when(colleague, opine('section'), july2).thenHappened('OpinionGiven', { officer: 'colleague' });
  signed.when(reviewer, { ...opine('section'), view: '补充说明' }, july2).thenHappened('OpinionGiven');
  signed.when(reviewer, opine('section', 'refuse'), july2).thenHappened('OpinionGiven', { proposal: 'refuse' });
  const checked = given(...accepted(), act(legal, legalView(true)));
  checked.when(colleague, legalView(true), july2).thenHappened('LegalOpinionGiven', { officer: 'colleague' });
  checked.when(legal, { ...legalView(true), view: '补充说明' }, july2).thenHappened('LegalOpinionGiven');
  checked.when(legal, legalView(false), july2).thenHappened('LegalOpinionGiven', { agrees: false });
});

test('who has signed may change his own view on his own level', () => {
  given(...accepted(), act(both, opine('section'), where))
    .when(both, opine('section', 'refuse'), july2)
    .thenHappened('OpinionGiven', { level: 'section', proposal: 'refuse' });
});

test('a view says whose it is, on which day and what it proposes', () => {
  expect(given(...accepted(), section, deputy).state).toMatchObject({
    procedure: {
      opinions: [
        { level: 'section', officer: 'wangchao-reviewer', proposal: 'grant', view: '符合条件', on: '2026-07-01' },
        { level: 'deputy', officer: 'wangchao-head', proposal: 'grant', view: '符合条件', on: '2026-07-01' },
      ],
    },
  });
  expect(given(...accepted(), act(legal, legalView(false))).state).toMatchObject({
    procedure: { legalOpinion: { officer: 'wangchao-legal', agrees: false, view: '程序合法', on: '2026-07-01' } },
  });
});

test('the proposal of an upper level that is turned round asks for a new legal check too (重大决定法制审核)', () => {
  const before = [...accepted(), section, deputy, act(legal, legalView(true))];
  expect(given(...before, act(head, opine('deputy', 'refuse'), july2)).state).toMatchObject({
    procedure: { opinions: [{ level: 'section' }, { level: 'deputy', proposal: 'refuse' }], legalOpinion: null },
  });
  expect(given(...accepted(), act(legal, legalView(true)), section).state).toMatchObject({
    procedure: { legalOpinion: { agrees: true } },
  });
});

const three = {
  assessment: {
    procedure: { ...chain, signOff: [...chain.signOff, { level: 'bureau', duty: 'head' }] },
  },
} as const;
const headOf = (account: string): Actor => ({ role: 'officer', account, office: wangchao, duties: ['head'] });

test('each level waits for every one below it, not for the first alone', () => {
  given(...accepted(), act(reviewer, opine('section'), three))
    .when(headOf('bureau-head'), opine('bureau'), three)
    .thenRefused('SIGN_OFF_ORDER', { level: 'deputy' });
});

test('who signed the highest level may take over the middle one, and who signed the middle one not the highest', () => {
  const two = [...accepted(), act(reviewer, opine('section'), three), act(headOf('a'), opine('deputy'), three)];
  given(...two)
    .when(headOf('a'), opine('bureau'), three)
    .thenRefused('SIGN_OFF_SAME_OFFICER', { level: 'deputy' });
  const after = given(...two, act(headOf('b'), opine('bureau'), three))
    .when(headOf('b'), opine('deputy', 'refuse'), three)
    .thenHappened('OpinionGiven', { level: 'deputy', officer: 'b' });
  expect(after).toMatchObject({ procedure: { opinions: [{ level: 'section' }, { level: 'deputy', officer: 'b' }] } });
});
