import { expect, test } from 'vitest';
import { makeCalendar } from '../calendar/index.ts';
import type { Finding } from '../comparison/finding.ts';
import {
  accept,
  accepted,
  attach,
  compare,
  compared,
  correct,
  deliver,
  file,
  filed,
  finding,
  opened,
  read,
} from '../testing/acts.ts';
import { applicant, decider, foreignHandler, handler, machine } from '../testing/sample.ts';
import { act, given, type Step } from '../testing/story.ts';

const noLease = finding('premises.address', 'missing', ['a', null], 'M4');
const blurred = finding('company.uscc', 'unreadable', ['a', null], 'M5');
const problems = [{ subject: 'contact.name', kind: 'missing', code: 'REQUIRED' }] as const;

/** Asked for the lease on the 3rd, delivered it on the 6th, compared again with these findings. */
const corrected = (...findings: readonly Finding[]): readonly Step[] => [
  ...compared(noLease),
  act(handler, correct('M4'), { on: '2026-07-03' }),
  act(applicant, attach('M4'), { on: '2026-07-06' }),
  act(machine, read('m-M4'), { on: '2026-07-06' }),
  act(applicant, deliver, { on: '2026-07-06' }),
  act(machine, compare(['m-M5', 'm-M4'], ...findings), { on: '2026-07-06' }),
];

test('the notice must name every problem and every finding that is missing or unreadable, and the refusal lists what is not named', () => {
  const received = given(...compared(noLease, blurred, finding('company.name', 'differs')));
  received
    .when(handler, correct('M4'), { assessment: { problems } })
    .thenRefused('CORRECTION_INCOMPLETE', { fields: ['contact.name', 'company.uscc'] });
  received
    .when(handler, correct('contact.name', 'M4', 'company.uscc'), { assessment: { problems } })
    .thenHappened('CorrectionRequested', { inTime: true });
});

test('a finding is named by its field, by the slot of its material or by its id', () => {
  for (const subject of ['premises.address', 'M4', noLease.id]) {
    given(...compared(noLease))
      .when(handler, correct(subject))
      .thenHappened('CorrectionRequested');
  }
});

test('what an officer has set aside need not be asked for', () => {
  const answered = act(handler, { type: 'SetAsideFinding', finding: noLease.id, reason: '已收纸质件' });
  given(...compared(noLease, blurred), answered)
    .when(handler, correct('M5'))
    .thenHappened('CorrectionRequested');
});

test('a notice is not served before everything has been compared, names something and says how to cure it', () => {
  given(...filed)
    .when(handler, correct('M4'))
    .thenRefused('COMPARISON_PENDING');
  given(...compared())
    .when(handler, correct())
    .thenRefused('DEFECTS_MISSING');
  const silent = { ...correct('M4'), defects: [{ subject: 'M4', problem: '缺少', cure: '' }] };
  given(...compared())
    .when(handler, silent)
    .thenRefused('TEXT_MISSING', { fields: ['M4'] });
});

test('a problem in a row of a group is named by the row or by the group, and renewed with the group', () => {
  const inRow = [{ subject: 'people.officers[1].idNo', kind: 'missing', code: 'FIELD_MISSING' }] as const;
  const asked = { assessment: { problems: inRow } };
  for (const subject of ['people.officers[1].idNo', 'people.officers']) {
    given(...compared())
      .when(handler, correct(subject), asked)
      .thenHappened('CorrectionRequested');
  }
  const officers = [{ name: '测试甲' }, { name: '测试乙' }];
  const renewed = [
    act(handler, correct('people.officers')),
    act(applicant, { type: 'SaveAnswers', answers: { 'people.officers': officers } }),
    act(applicant, deliver),
    act(machine, compare(['m-M5'])),
  ];
  given(...compared(), ...renewed)
    .when(handler, correct('M5'), asked)
    .thenRefused('SECOND_CORRECTION', { fields: ['M5'] });
  given(...compared(), ...renewed)
    .when(handler, correct('people.officers[1].idNo'), asked)
    .thenHappened('CorrectionRequested');
});

test('what the applicant removed and did not deliver again may be asked for, and nothing else of old (第三十二条第一款第四项)', () => {
  const removed = [
    ...compared(noLease),
    act(handler, correct('M4')),
    act(applicant, attach('M4')),
    act(applicant, attach('M3')),
    act(applicant, { type: 'RemoveMaterial', material: 'm-M5' }),
    act(applicant, deliver),
    act(machine, read('m-M4')),
    act(machine, read('m-M3')),
    act(machine, compare(['m-M4', 'm-M3'])),
  ];
  expect(given(...removed).state).toMatchObject({ corrections: [{ renewed: ['M4', 'M3', 'M5'] }] });
  const lone = [
    ...compared(noLease),
    act(handler, correct('M4')),
    act(applicant, attach('M4', 'x')),
    act(applicant, { type: 'RemoveMaterial', material: 'x' }),
  ];
  expect(given(...lone).state).toMatchObject({ corrections: [{ renewed: ['M4'] }] });
});

test('an officer of the office serves the notice, never the machine', () => {
  given(...compared())
    .when(machine, correct('M4'))
    .thenRefused('MACHINE_NEVER_REFUSES');
  given(...compared())
    .when(foreignHandler, correct('M4'))
    .thenRefused('OTHER_OFFICE');
  given(...compared())
    .when(decider, correct('M4'))
    .thenRefused('NO_DUTY');
  given(...accepted())
    .when(handler, correct('M4'))
    .thenRefused('WRONG_PHASE');
});

test('served on the fifth working day it is in time; on the sixth silence has accepted and none is served (第三十二条第一款第四项)', () => {
  given(...compared())
    .when(handler, correct('M4'), { on: '2026-07-08' })
    .thenHappened('CorrectionRequested', { servedOn: '2026-07-08', inTime: true });
  given(...compared())
    .when(handler, correct('M4'), { on: '2026-07-09' })
    .thenRefused('DEEMED_ACCEPTED', { day: '2026-07-08' });
});

test('after a notice that was not served in time the first filing stays the receipt of the complete materials (第三十二条第一款第四项)', () => {
  const december = { on: '2026-12-22' };
  const late = [
    opened,
    act(applicant, attach('M5'), december),
    act(machine, read('m-M5'), december),
    act(applicant, file, december),
    act(machine, compare(['m-M5'], noLease), december),
    act(handler, correct('M4'), { on: '2026-12-31' }),
    act(applicant, deliver, { on: '2027-01-04' }),
    act(machine, compare(['m-M5'], noLease), { on: '2027-01-04' }),
  ];
  expect(() => given(...late)).toThrow('DEEMED_ACCEPTED');
  const unpublished = late.map((step) => ({ ...step, context: { calendar: makeCalendar([]) } }));
  given(...unpublished)
    .when(handler, accept, { on: '2027-01-05' })
    .thenHappened('CaseAccepted', { completeOn: '2026-12-22', acceptedOn: '2027-01-05' });
});

test('delivery is a new receipt with a new acceptance clock: five working days from Monday 6 July end on 13 July', () => {
  const asked = given(...compared(noLease), act(handler, correct('M4'), { on: '2026-07-03' }));
  const clock = { clock: 'acceptance', end: { day: '2026-07-13' } };
  const after = asked
    .when(applicant, deliver, { on: '2026-07-06' })
    .thenHappened('CorrectionsDelivered', { receivedOn: '2026-07-06', clocks: [clock] });
  expect(after).toMatchObject({
    phase: 'received',
    filedOn: '2026-07-01',
    clocks: [clock],
    corrections: [{ deliveredOn: '2026-07-06', deliveredAt: expect.stringMatching(/^2026-07-0[56]T/) }],
  });
});

test('unfit values are refused at delivery as they are at filing', () => {
  const invalid = [{ subject: 'contact.phone', kind: 'invalid', code: 'PHONE_FORMAT' }] as const;
  const asked = given(...compared(noLease), act(handler, correct('M4')));
  asked
    .when(applicant, deliver, { assessment: { problems: invalid } })
    .thenRefused('CASE_INVALID', { fields: ['contact.phone'] });
});

test('a second notice about what was there the first time is illegal', () => {
  given(...corrected(blurred))
    .when(handler, correct('M5'), { on: '2026-07-07' })
    .thenRefused('SECOND_CORRECTION', { fields: ['M5'] });
  const nothingNew = [
    ...compared(noLease),
    act(handler, correct('M4')),
    act(applicant, deliver),
    act(machine, compare(['m-M5'], noLease)),
  ];
  given(...nothingNew)
    .when(handler, correct('M4'))
    .thenRefused('SECOND_CORRECTION', { fields: ['M4'] });
});

test('a second notice is allowed for what was delivered anew, by slot, by field or by finding, and must name all of that', () => {
  const wrongLease = finding('premises.area', 'unreadable', ['a', null], 'M4');
  for (const subject of ['M4', wrongLease.id]) {
    given(...corrected(wrongLease, blurred))
      .when(handler, correct(subject), { on: '2026-07-07' })
      .thenHappened('CorrectionRequested', { inTime: true });
  }
  const changed = [
    ...compared(noLease),
    act(handler, correct('M4')),
    act(applicant, { type: 'SaveAnswers', answers: { 'contact.name': '甲' } }),
    act(applicant, attach('M4')),
    act(machine, read('m-M4')),
    act(applicant, deliver),
    act(machine, compare(['m-M5', 'm-M4'], wrongLease)),
  ];
  given(...changed)
    .when(handler, correct('contact.name'))
    .thenRefused('CORRECTION_INCOMPLETE', { fields: ['premises.area'] });
  given(...changed)
    .when(handler, correct('contact.name', 'M4'))
    .thenHappened('CorrectionRequested');
});

test('without a published calendar a notice is in time only while that is certain: within five calendar days', () => {
  const december = [
    opened,
    act(applicant, file, { on: '2026-12-29' }),
    act(machine, compare([]), { on: '2026-12-29' }),
  ];
  given(...december)
    .when(handler, correct('M4'), { on: '2027-01-03' })
    .thenHappened('CorrectionRequested', { inTime: true });
  given(...december)
    .when(handler, correct('M4'), { on: '2027-01-04' })
    .thenHappened('CorrectionRequested', { inTime: false });
});

test('a text of the notice that is too long is refused by its subject', () => {
  const long = { ...correct('M4'), defects: [{ subject: 'M4', problem: 'a'.repeat(4001), cure: 'b' }] };
  given(...compared())
    .when(handler, long)
    .thenRefused('VALUE_TOO_LONG', { fields: ['M4'] });
});

test('a line of the notice without subject, problem or cure is refused by its subject (第七十二条)', () => {
  for (const blank of ['subject', 'problem', 'cure']) {
    const defect = { subject: 'M4', problem: '缺少', cure: '请提供', [blank]: ' ' };
    given(...compared())
      .when(handler, { ...correct('M4'), defects: [defect] })
      .thenRefused('TEXT_MISSING', { fields: [defect.subject] });
  }
});

test('a finding whose values were erased is still named by its field', () => {
  const gone: Finding = { ...noLease, left: { erased: true }, right: { erased: true } };
  given(...compared(gone))
    .when(handler, correct('M4'))
    .thenRefused('CORRECTION_INCOMPLETE', { fields: ['premises.address'] });
  given(...compared(gone))
    .when(handler, correct('premises.address'))
    .thenHappened('CorrectionRequested');
});

test('the form is not a material: a finding is not called by what the form says beside it', () => {
  given(...compared(noLease))
    .when(handler, correct('form'))
    .thenRefused('CORRECTION_INCOMPLETE', { fields: ['premises.address'] });
});

test('a subject that stands in several lines is named once in the refusal', () => {
  const twice = finding('premises.address', 'unreadable', ['a', null], 'M3');
  given(...compared(noLease, twice))
    .when(handler, correct('M5'))
    .thenRefused('CORRECTION_INCOMPLETE', { fields: ['premises.address'] });
});

test('a refusal to wait names what no comparison has seen', () => {
  given(...filed)
    .when(handler, correct('M4'))
    .thenRefused('COMPARISON_PENDING', { materials: ['m-M5'] });
});

test('two notices are two lines in the case, each with its own answer (第三十二条第一款第四项)', () => {
  const again = [...corrected(finding('premises.area', 'unreadable', ['a', null], 'M4'))];
  const second = act(handler, { ...correct('M4'), noticeNo: '2' }, { on: '2026-07-07' });
  expect(given(...again, second, act(applicant, deliver, { on: '2026-07-08' })).state).toMatchObject({
    corrections: [
      { deliveredOn: '2026-07-06', renewed: ['M4'] },
      { noticeNo: '2', servedOn: '2026-07-07', deliveredOn: '2026-07-08', renewed: [] },
    ],
    filedOn: '2026-07-01',
  });
});

test('what is saved while nothing is asked for is not counted as renewed', () => {
  const asked = [...compared(noLease), act(handler, correct('M4')), act(applicant, deliver)];
  const late = { type: 'AnswersSaved', data: { answers: { personal: { 'contact.name': '甲' } } } } as const;
  expect(given(...asked, late).state).toMatchObject({ corrections: [{ renewed: [] }], compared: null });
});

test('a second notice may name a finding by its id wherever it stands among the others', () => {
  const wrongLease = finding('premises.area', 'unreadable', ['a', null], 'M4');
  given(...corrected(blurred, wrongLease))
    .when(handler, correct(wrongLease.id), { on: '2026-07-07' })
    .thenHappened('CorrectionRequested');
  given(...corrected(blurred, wrongLease))
    .when(handler, correct(wrongLease.id, blurred.id), { on: '2026-07-07' })
    .thenRefused('SECOND_CORRECTION', { fields: [blurred.id] });
});
