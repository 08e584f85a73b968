import {
  type CaseEvent,
  type CaseState,
  type Derivation,
  dayOf,
  known,
  numberedBy,
  printDay,
  type Remedies,
} from '@tuofu/domain';
import { filingParts } from '@tuofu/packkit';
import { findOfficer, officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { applicantNamed, placeOf } from './applicant.ts';
import { type KitFacts, kitPaperOf } from './kit-papers.ts';
import { type Facts, letterOf } from './letters.ts';
import { documentName } from './names.ts';
import { materialName, releaseText } from './release-text.ts';

type Built = { readonly data: JsonObject; readonly officeCode: string };
type Body = Exclude<CaseState, { phase: 'none' }>;

/** The data of the paper that an event asks for; every leaf of it is printed and read back. */
export function documentData(office: Office, state: CaseState, event: CaseEvent, at: Temporal.Instant): Built {
  if (state.phase === 'none' || !('office' in state)) throw new Error('no paper before filing');
  const seat = officeOf(office.profile, state.office);
  const date = printDay(dayOf(at), 'zh-CN');
  const common = (title: string, number: string): JsonObject => ({
    title,
    number,
    office: { name: seat.name },
    date,
    demo: office.profile.marks.document,
    case: { number: state.caseNo },
  });
  const { definition } = office.releases.byDigest(state.release).release;
  const firm = applicantNamed(definition, state.answers);
  const item = itemName(office, state);
  const built = (data: JsonObject): Built => ({ data, officeCode: seat.code });
  const numbered = numberedBy(event)[0];
  const shared =
    numbered && !definition.documents[numbered.document] && kitPaperOf(event, kitFacts(office, state, event));
  if (numbered && shared) {
    const { remedies, ...rest } = shared;
    return built({
      ...common(documentName(numbered.document, definition), numbered.number),
      ...rest,
      remedies: remedies && remedyTexts(remedies),
    });
  }
  if (event.type === 'CaseAccepted') {
    const strict = clockOf(event.data.clocks, 'decision', 'statutory');
    const promised = event.data.clocks.find((c) => c.clock === 'decision' && c.limit === 'promised');
    return built({
      ...common(documentName('acceptance-notice', definition), event.data.noticeNo),
      applicant: { name: firm.name, code: firm.code },
      item,
      receivedOn: printDay(state.filedOn, 'zh-CN'),
      acceptedOn: printDay(event.data.acceptedOn, 'zh-CN'),
      deemed: event.data.deemed,
      statutory: { days: String(strict.workingDays), due: endText(strict), article: strict.article },
      promised: promised ? { days: String(promised.workingDays), due: endText(promised) } : null,
      handler: handlerName(office, event),
      complaintLine: seat.complaintLine,
      materials: materialNames(office, state),
      serviceNote: serviceNote(state),
    });
  }
  if (event.type === 'CorrectionRequested') {
    const defects = known(event.data.defects) ?? [];
    return built({
      ...common(documentName('correction-notice', definition), event.data.noticeNo),
      applicant: { name: firm.name, code: firm.code },
      item,
      receivedOn: printDay(state.filedOn, 'zh-CN'),
      defects: defects.map((d, i) => ({
        no: String(i + 1),
        material: subjectName(office, state, d.subject),
        problem: d.problem,
        cure: d.cure,
      })),
      where: `${seat.name}网上办事平台（原申请页面）或${seat.address}`,
      basis: '《中华人民共和国行政许可法》第三十二条第一款第四项',
    });
  }
  if (event.type === 'CaseDeclined') {
    return built({
      ...common(documentName('non-acceptance', definition), event.data.noticeNo),
      applicant: { name: firm.name, code: firm.code },
      item,
      reason: known(event.data.reason) ?? '',
      competentAuthority: event.data.competentAuthority,
      basis: '《中华人民共和国行政许可法》第三十二条第一款第二项',
      remedies: remedyTexts(event.data.remedies),
    });
  }
  if (event.type === 'SiteCheckRecorded') {
    const items = known(event.data.items) ?? [];
    return built({
      ...common(documentName('site-check-record', definition), event.data.recordNo),
      firm: firm.name,
      address: placeOf(definition, state.answers),
      checkedOn: printDay(event.data.checkedOn, 'zh-CN'),
      officers: event.data.officers.map((account) => {
        const officer = findOfficer(office.profile, account);
        return { name: officer?.name ?? account, certificateNo: officer?.certificateNo ?? '' };
      }),
      items: items.map((i, n) => ({
        no: String(n + 1),
        kind: checklistKind(office, state, i.item),
        text: checklistText(office, state, i.item),
        result: RESULT[i.result],
        note: i.note,
      })),
      conclusion: known(event.data.conclusion) ?? '',
      representative: firm.representative,
    });
  }
  if (event.type === 'CaseGranted') {
    const licence = known(event.data.licence);
    if (!licence) throw new Error('the licence content has been erased before the decision was printed');
    return built({
      ...common(documentName('decision-grant', definition), event.data.decisionNo),
      applicant: { name: firm.name, code: firm.code, legalRepresentative: firm.representative, address: firm.address },
      item,
      facts: [
        `申请人于${printDay(state.filedOn, 'zh-CN')}提出${item}申请，本机关经审查材料并与登记信息比对，未发现未处理的差异。`,
        'phase' in state && 'checklist' in state
          ? `审查清单共${state.checklist.length}项，均符合规定或不适用。`
          : '审查清单各项均符合规定。',
      ],
      basis: basisOf(office, state),
      licence: {
        number: licence.licenceNo,
        mode: licence.mode,
        scope: licence.scope.join('、'),
        validFrom: printDay(licence.validFrom, 'zh-CN'),
        validTo: printDay(licence.validTo, 'zh-CN'),
        address: licence.premises,
      },
      publication: '本决定依法向社会公开。',
      remedies: remedyTexts(event.data.remedies),
    });
  }
  if (event.type === 'CaseRefused') {
    const reasons = known(event.data.reasons) ?? [];
    return built({
      ...common(documentName('decision-refusal', definition), event.data.decisionNo),
      applicant: { name: firm.name, code: firm.code },
      item,
      facts: [
        `申请人于${printDay(state.filedOn, 'zh-CN')}提出${item}申请，本机关审查后认定存在下列不符合许可条件的情形。`,
      ],
      reasons: reasons.map((r) => ({ clause: r.clause, text: r.text, evidence: r.evidence, cure: r.cure })),
      basis: basisOf(office, state),
      remedies: remedyTexts(event.data.remedies),
    });
  }
  const letter = letterOf(event, letterFacts(office, state, event));
  const paper = numberedBy(event)[0];
  if (!letter || !paper) throw new Error(`no paper for ${event.type}`);
  const { remedies, ...rest } = letter;
  return built({
    ...common(documentName(paper.document, definition), paper.number),
    ...rest,
    remedies: remedies && remedyTexts(remedies),
  });
}

function letterFacts(office: Office, state: Extract<Body, { office: string }>, event: CaseEvent): Facts {
  const { profile } = office;
  const { release } = office.releases.byDigest(state.release);
  const { definition } = release;
  const { name, you } = applicantNamed(definition, state.answers);
  const strict = 'clocks' in event.data ? event.data.clocks.find(isStrictDecision) : undefined;
  return {
    applicant: name,
    you,
    item: itemName(office, state),
    caseNo: state.caseNo ?? '',
    filedOn: state.filedOn,
    address: placeOf(definition, state.answers),
    filing: {
      parts: filingParts(release, state.answers, state.filedOn, state.kind),
      years: definition.filing?.validity?.years ?? null,
    },
    officerName: (account) => findOfficer(profile, account)?.name ?? account,
    officeName: (code) => officeOf(profile, code).name,
    subjectName: (subject) => checklistTextOr(office, state, subject),
    decideBy: strict && endText(strict),
  };
}

/** What the common papers of the layout kit are worded from. */
function kitFacts(office: Office, state: Extract<Body, { office: string }>, event: CaseEvent): KitFacts {
  const { profile } = office;
  const { definition } = office.releases.byDigest(state.release).release;
  const seat = officeOf(profile, state.office);
  return {
    applicant: applicantNamed(definition, state.answers),
    item: itemName(office, state),
    outcome: definition.outcome,
    filedOn: state.filedOn,
    address: placeOf(definition, state.answers),
    basis: definition.basis,
    acceptanceArticle: definition.limits.acceptance.article,
    materials: materialNames(office, state),
    handler: handlerName(office, event),
    complaintLine: seat.complaintLine,
    where: `${seat.name}网上办事平台（原申请页面）或${seat.address}`,
    serviceNote: serviceNote(state),
    linesChecked: 'checklist' in state ? state.checklist.length : 0,
    officer: (account) => {
      const found = findOfficer(profile, account);
      return { name: found?.name ?? account, certificateNo: found?.certificateNo ?? '' };
    },
    subjectName: (subject) => subjectName(office, state, subject),
    checklistLine: (item) => ({ kind: checklistKind(office, state, item), text: checklistText(office, state, item) }),
    endText,
  };
}

function serviceNote(state: Body): string {
  return state.answers['declaration.electronicService'] === true
    ? '申请人已确认接受电子送达，本通知书送达申请人账户。'
    : '本通知书可在受理窗口领取纸质件。';
}

const isStrictDecision = (c: Derivation): boolean =>
  c.clock === 'decision' && c.limit === 'statutory' && c.reading === 'strict';

/** A defect found on site is named by its line of the checklist, another one by its field or material. */
function checklistTextOr(office: Office, state: Body, subject: string): string {
  return releaseText(office, state, `checklist.${subject}`) || subjectName(office, state, subject);
}

const RESULT = { met: '合格', 'not-met': '不合格', 'not-applicable': '不适用' } as const;

/** 救济 as sentences' parts: a decision served online also names the channel for filing online (行政复议法第二十二条). */
export function remedyTexts(r: Remedies): JsonObject {
  return {
    body: r.reconsiderationBody,
    period: `${r.reconsiderationDays}日`,
    channel: r.reconsiderationChannel,
    court: r.court,
  };
}

function clockOf(clocks: readonly Derivation[], clock: Derivation['clock'], limit: Derivation['limit']): Derivation {
  const found = clocks.find((c) => c.clock === clock && c.limit === limit && c.reading === 'strict');
  if (!found) throw new Error(`no ${limit} ${clock} clock was derived`);
  return found;
}

/** A deadline in words; one that leaves the published calendar is said as a count of days, never guessed. */
export function endText(d: Derivation): string {
  return 'day' in d.end
    ? printDay(d.end.day, 'zh-CN')
    : `自${printDay(d.end.notComputable.from, 'zh-CN')}起${d.end.notComputable.days}个工作日（${d.end.notComputable.needs}年放假安排尚未公布）`;
}

function handlerName(office: Office, event: CaseEvent): string {
  const account = (event as unknown as { actor: string }).actor.replace(/^officer:/, '').replace(/ for:.*$/, '');
  return findOfficer(office.profile, account)?.name ?? account;
}

/** The materials received, in the order of the public list. */
function materialNames(office: Office, state: Body): { readonly name: string; readonly copies: string }[] {
  const held = new Set(state.materials.map((m) => m.slot));
  const { materials } = office.releases.byDigest(state.release).release.definition;
  const slots = materials.map((m) => m.slot).filter((slot) => held.delete(slot));
  return [...slots, ...held].map((slot) => ({
    name: materialName(office, state, slot),
    copies: `${state.materials.filter((m) => m.slot === slot).length}份`,
  }));
}

function subjectName(office: Office, state: Body, subject: string): string {
  const text = (key: string) => releaseText(office, state, key);
  const group = subject.replace(/\.[^.]+$/, '');
  const column = text(`column.${subject}.label`);
  return (
    materialName(office, state, subject) ||
    text(`field.${subject}.label`) ||
    (column && `${text(`field.${group}.label`)}：${column}`) ||
    subject
  );
}

function checklistText(office: Office, state: Body, item: string): string {
  return releaseText(office, state, `checklist.${item}`) || item;
}

function checklistKind(office: Office, state: Body, item: string): string {
  return (
    office.cases
      .context(state, { role: 'machine', rule: 'make-document' })
      .assessment.checklist.find((c) => c.item === item)?.kind ?? 'B'
  );
}

function itemName(office: Office, state: Body): string {
  return office.cases.context(state, { role: 'machine', rule: 'make-document' }).assessment.itemName;
}

function basisOf(office: Office, state: Body): readonly string[] {
  return office.releases.byDigest(state.release).release.definition.basis;
}
