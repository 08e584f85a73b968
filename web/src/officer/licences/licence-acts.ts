import { type AdverseAct, annulmentGrounds, cancellationGrounds, groundsOf } from '@tuofu/domain';
import type { Choice, Field, FormFacts, Named } from '../procedure/act-fields.ts';
import type { FormAct } from '../procedure/form-act.ts';
import type { Announcement, OfficerLicence } from './licence-types.ts';
import { hasSpoken } from './next-step.ts';

/** What a form about a licence needs to offer its choices. */
export type LicenceFacts = FormFacts & {
  readonly view: OfficerLicence;
  /** Code of the reader's office: the issuer, or the authority above it. */
  readonly seat: string;
  readonly t: Named;
  /** A legal reference in the reader's language. */
  readonly article: (reference: string) => string;
};

export type LicenceAct = FormAct<LicenceFacts>;

export const ADVERSE = ['suspension', 'withdrawal', 'annulment', 'revocation'] as const satisfies readonly AdverseAct[];

/** Announcements of the reader's own office that wait for their end. */
const open = ({ view, seat }: LicenceFacts): readonly Announcement[] =>
  view.announcements.filter((a) => a.standing === 'open' && a.office === seat);
/** The open announcement of an act; there is never more than one. */
export const announced = (f: LicenceFacts, act: AdverseAct): Announcement | undefined =>
  open(f).find((a) => a.act === act);
/** Whether the reader's office issued the licence; else it is the authority above. */
export const issues = ({ view, seat }: LicenceFacts): boolean => view.office.code === seat;

/** Acts against the holder that may be announced now: each once at a time, and by the authority above only an annulment. */
const announceable = (f: LicenceFacts): readonly AdverseAct[] =>
  ADVERSE.filter((act) => issues(f) || act === 'annulment')
    .filter((act) => act !== 'suspension' || f.view.standing !== 'suspended')
    .filter((act) => !f.view.announcements.some((a) => a.standing === 'open' && a.act === act));

/** The grounds of an act with their articles; those that are not the reader's office's are left out. */
const groundChoices =
  (act: AdverseAct) =>
  (f: LicenceFacts): readonly Choice[] =>
    Object.entries(groundsOf[act])
      .filter(([ground]) => issues(f) || isAlsoAbove(ground))
      .map(([value, { article }]) => ({ value, text: withArticle(f, f.t(`officer.because.${value}`), article) }));
const isAlsoAbove = (ground: string): boolean =>
  Object.entries(annulmentGrounds).some(([name, { by }]) => name === ground && by.some((o) => o === 'superior'));
const withArticle = (f: LicenceFacts, text: string, article: string): string =>
  f.t('officer.withArticle', { text, article: f.article(article) });

const PENALTIES: readonly unknown[] = ['suspension', 'revocation'];
const spokenAbout = (f: LicenceFacts, act: AdverseAct): boolean => {
  const found = announced(f, act);
  return found !== undefined && hasSpoken(found);
};

const notice = (of: (f: LicenceFacts) => readonly Announcement[]): Field<LicenceFacts> => ({
  name: 'noticeNo',
  says: 'announcement',
  kind: 'choice',
  choices: (f) => of(f).map((a) => ({ value: a.noticeNo, text: `${f.t(`officer.adverse.${a.act}`)} · ${a.noticeNo}` })),
});
const withoutHearing = (f: LicenceFacts) => open(f).filter((a) => a.hearingRight && a.hearing === null);
const toBeHeard = (f: LicenceFacts) => open(f).filter((a) => a.hearing !== null && a.hearing.heldOn === null);
const first = (list: readonly Announcement[]) => list[0]?.noticeNo;
const openConditions = ({ view }: LicenceFacts) => view.conditions.filter((c) => c.standing === 'open');

/** A decision against the holder: of what was announced and on its ground, with an answer to what he said where he spoke. */
function decision(
  act: AdverseAct,
  o: {
    readonly command: string;
    readonly path: string;
    readonly fields?: (f: LicenceFacts, a: Announcement | undefined) => readonly Field<LicenceFacts>[];
    readonly rest?: Readonly<Record<string, unknown>>;
  },
): LicenceAct {
  return {
    command: o.command,
    path: o.path,
    paper: `${act}-decision`,
    danger: true,
    applies: (f) => announced(f, act) !== undefined,
    fields: (f) => [
      ...(o.fields?.(f, announced(f, act)) ?? []),
      { name: 'reason', says: 'decisionReason', kind: 'long', hint: true },
      { name: 'article', kind: 'text', max: 200, hint: true },
      ...(spokenAbout(f, act) ? [{ name: 'reply', kind: 'long', hint: true } as const] : []),
    ],
    begin: (f) => ({ article: announced(f, act)?.article ?? '' }),
    body: (sent, f) => {
      const { noticeNo = '', ground = '' } = announced(f, act) ?? {};
      return { reply: '', ...o.rest, ...sent, noticeNo, ground };
    },
  };
}

const rulesOf = (ground: string | undefined) => Object.entries(annulmentGrounds).find(([name]) => name === ground)?.[1];

/** The closing entry's grounds that fit what has happened: the act that ended the licence, or for a living one the end of holder or thing. */
function closingChoices(f: LicenceFacts): readonly Choice[] {
  const { standing, ending, validTo, today } = f.view;
  const ended = standing === 'ended' ? (ending?.act ?? null) : null;
  return Object.entries(cancellationGrounds)
    .filter(([ground, { after, onApplication }]) => {
      if (ended === 'succeeded' && ground === 'expired') return today > validTo;
      if (ended === 'succeeded' && ground === 'business-ended') return true;
      return after === ended && !onApplication;
    })
    .map(([value, { article }]) => ({ value, text: withArticle(f, f.t(`officer.because.${value}`), article) }));
}

/** What may be done to a licence after its grant, in the order in which the law goes (行政许可法第八条、第六十九条、第七十条; 行政处罚法第四十四条、第六十三条). */
export const LICENCE_ACTS = {
  attach: {
    command: 'AttachCondition',
    path: '/conditions',
    // A condition goes with a decision to grant, on its day.
    applies: ({ view }) => view.versions.at(-1)?.decidedOn === view.today,
    fields: [
      { name: 'condition', kind: 'text', max: 60, hint: true },
      { name: 'text', says: 'conditionText', kind: 'long' },
      { name: 'dueOn', says: 'conditionDue', kind: 'day', hint: true },
    ],
  },
  outcome: {
    command: 'RecordConditionMet',
    path: '/condition-outcomes',
    applies: (f) => openConditions(f).length > 0,
    fields: [
      {
        name: 'condition',
        says: 'whichCondition',
        kind: 'choice',
        choices: (f) =>
          openConditions(f).map((c) => ({
            value: c.condition,
            text: [c.condition, c.text].filter(Boolean).join(' · '),
          })),
      },
      {
        name: 'outcome',
        says: 'conditionOutcome',
        kind: 'choice',
        hint: true,
        choices: (f) => ['met', 'broken'].map((value) => ({ value, text: f.t(`officer.condition.${value}`) })),
      },
      { name: 'text', says: 'conditionFacts', kind: 'long' },
    ],
    begin: (f) => (openConditions(f).length === 1 ? { condition: openConditions(f)[0]?.condition } : {}),
  },
  announce: {
    command: 'AnnounceAct',
    path: '/announcements',
    paper: 'licence-notice',
    danger: true,
    applies: (f) => announceable(f).length > 0,
    fields: (f, draft) => [
      {
        name: 'act',
        says: 'adverse',
        kind: 'choice',
        choices: () => announceable(f).map((value) => ({ value, text: f.t(`officer.adverse.${value}`) })),
      },
      // Each act has grounds of its own: what was chosen for one is no ground of another.
      ...announceable(f)
        .filter((act) => draft['act'] === act)
        .map(
          (act): Field<LicenceFacts> => ({
            name: `ground-${act}`,
            says: 'legalGround',
            kind: 'choice',
            choices: groundChoices(act),
          }),
        ),
      { name: 'facts', says: 'announcedFacts', kind: 'long', hint: true },
      ...(PENALTIES.includes(draft['act']) ? [{ name: 'article', kind: 'text', max: 200, hint: true } as const] : []),
    ],
    body: ({ act, facts, article, ...grounds }) => {
      const ground = String(grounds[`ground-${String(act)}`] ?? '');
      const own = Object.entries(groundsOf[act as AdverseAct] ?? {}).find(([name]) => name === ground)?.[1].article;
      return { act, ground, facts, article: article ?? own ?? '' };
    },
  },
  statement: {
    command: 'RecordHolderStatement',
    path: '/statements',
    applies: (f) => open(f).length > 0,
    fields: [
      notice(open),
      {
        name: 'kind',
        says: 'statementKind',
        kind: 'choice',
        choices: (f) => ['statement', 'waiver'].map((value) => ({ value, text: f.t(`officer.said.${value}`) })),
      },
      { name: 'text', says: 'statementText', kind: 'long' },
    ],
    begin: (f) => ({ noticeNo: first(open(f)), kind: 'statement' }),
  },
  request: {
    command: 'RequestHearing',
    path: '/hearing-requests',
    applies: (f) => withoutHearing(f).length > 0,
    fields: [notice(withoutHearing)],
    begin: (f) => ({ noticeNo: first(withoutHearing(f)) }),
  },
  hearing: {
    command: 'RecordHearing',
    path: '/hearings',
    paper: 'licence-hearing-record',
    applies: (f) => toBeHeard(f).length > 0,
    fields: [
      notice(toBeHeard),
      { name: 'toldOn', says: 'hearingTold', kind: 'day', hint: true },
      { name: 'heldOn', kind: 'day' },
      {
        name: 'chair',
        says: 'licenceChair',
        kind: 'choice',
        hint: true,
        choices: (f) =>
          f.officers
            .filter((o) => o.duties.some((d) => d !== 'operate'))
            .filter((o) => !open(f).some((a) => a.by?.account === o.account))
            .map((o) => ({ value: o.account, text: o.name })),
      },
    ],
    begin: (f) => ({ noticeNo: first(toBeHeard(f)), heldOn: f.view.today }),
  },
  suspend: decision('suspension', {
    command: 'SuspendLicence',
    path: '/suspension',
    fields: () => [{ name: 'until', says: 'suspendedUntil', kind: 'day', hint: true }],
  }),
  withdraw: decision('withdrawal', {
    command: 'WithdrawLicence',
    path: '/withdrawal',
    fields: () => [
      { name: 'publicInterest', kind: 'long' },
      { name: 'compensation', kind: 'long', hint: true },
    ],
  }),
  annul: decision('annulment', {
    command: 'AnnulLicence',
    path: '/annulment',
    fields: (f, a) => [
      ...(rulesOf(a?.ground)?.sparedForThePublic
        ? [
            {
              name: 'harmsPublic',
              kind: 'choice',
              hint: true,
              choices: () => ['no', 'yes'].map((value) => ({ value, text: f.t(`officer.harms.${value}`) })),
            } as const,
          ]
        : []),
      ...(rulesOf(a?.ground)?.indemnity ? [{ name: 'indemnity', kind: 'long', hint: true } as const] : []),
    ],
    rest: { harmsPublic: false, indemnity: '' },
  }),
  revoke: decision('revocation', { command: 'RevokeLicence', path: '/revocation' }),
  restore: {
    command: 'RestoreLicence',
    path: '/restoration',
    paper: 'restoration-decision',
    fields: [{ name: 'reason', says: 'restoreReason', kind: 'long' }],
  },
  drop: {
    command: 'DropAct',
    path: '/dropped-announcements',
    applies: (f) => open(f).length > 0,
    fields: [notice(open), { name: 'reason', says: 'dropReason', kind: 'long' }],
    begin: (f) => ({ noticeNo: first(open(f)) }),
  },
  close: {
    command: 'CancelLicence',
    path: '/cancellation',
    paper: 'cancellation-record',
    danger: true,
    fields: (_, draft) => [
      { name: 'ground', says: 'closingGround', kind: 'choice', choices: closingChoices },
      ...(draft['ground'] === 'business-ended' ? [{ name: 'caseNo', kind: 'text', max: 60, hint: true } as const] : []),
      { name: 'reason', says: 'closingReason', kind: 'long' },
    ],
    begin: (f) => {
      const fitting = closingChoices(f);
      return f.view.standing === 'ended' && fitting.length === 1 ? { ground: fitting[0]?.value } : {};
    },
  },
} as const satisfies Readonly<Record<string, LicenceAct>>;

export type LicenceActName = keyof typeof LICENCE_ACTS;

/** The acts that the reader may do now, each where there is something to do it to; what is owed comes first. */
export function openLicenceActs(facts: LicenceFacts): readonly LicenceActName[] {
  const mine = (Object.keys(LICENCE_ACTS) as LicenceActName[]).filter((name) => {
    const act: LicenceAct = LICENCE_ACTS[name];
    return facts.view.acts.includes(act.command) && (act.applies?.(facts) ?? true);
  });
  return facts.view.standing === 'ended'
    ? mine.toSorted((a, b) => Number(b === 'close') - Number(a === 'close'))
    : mine;
}
