import { type CalendarDay, isRenewal, type LicenceContent, type LicenceVersion, markOf, printDay } from '@tuofu/domain';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { LICENCE_PARTS } from './names.ts';

/** What the licence page prints, and the QR code that it draws. What a first version has nothing to say about is left out. */
export function licenceData(
  office: Office,
  content: LicenceContent,
  made: {
    readonly title: string;
    /** A template of the pack names each member; the layout kit's prints rows. */
    readonly ownTemplate: boolean;
    readonly issuedOn: CalendarDay;
    readonly typedCode: string;
    readonly qrText: string;
    readonly caseNo: string;
    /** Every version granted so far, and the case of the one that is made. */
    readonly versions: readonly LicenceVersion[];
    readonly caseStream: string;
  },
): { readonly data: JsonObject; readonly hidden: JsonObject } {
  return {
    data: {
      title: made.title,
      number: content.licenceNo,
      office: { name: content.office.name },
      date: printDay(made.issuedOn, 'zh-CN'),
      demo: office.profile.marks.document,
      case: { number: made.caseNo },
      licenceNo: content.licenceNo,
      ...(made.ownTemplate ? namedMembers(content) : { rows: rowsOf(content) }),
      issuedOn: printDay(made.issuedOn, 'zh-CN'),
      validFrom: printDay(content.validFrom, 'zh-CN'),
      validTo: printDay(content.validTo, 'zh-CN'),
      eLicenceId: content.eLicenceId,
      typedCode: made.typedCode.replace(/(.{4})(?=.)/g, '$1-'),
      ...records(made.versions, made.caseStream),
    },
    hidden: { qr: office.press.qrSvg(made.qrText) },
  };
}

/** 变更记录、有效期延续记录, the mark of a replacement and the version, up to the version that is made. */
function records(versions: readonly LicenceVersion[], caseStream: string): JsonObject {
  const at = versions.findIndex((v) => v.caseStream === caseStream);
  const upTo = versions.slice(0, at + 1);
  const own = upTo.at(-1);
  if (!own || own.version === 1) return {};
  const changes = upTo
    .filter((v) => v.changes !== null && v.changes.length > 0)
    .map((v) => `${day(v.decidedOn)}变更${(v.changes ?? []).map((c) => LICENCE_PARTS[c.part]).join('、')}`);
  const renewals = upTo.filter((v) => isRenewal(v.kind)).map((v) => `${day(v.validFrom)}至${day(v.validTo)}`);
  const mark = markOf(own.kind);
  return {
    edition: `第${own.version}版`,
    ...(changes.length > 0 ? { changes: changes.join('；') } : {}),
    ...(renewals.length > 0 ? { renewals: renewals.join('；') } : {}),
    ...(mark === null ? {} : { mark }),
  };
}

const day = (d: CalendarDay): string => printDay(d, 'zh-CN');

function namedMembers(content: LicenceContent): JsonObject {
  return {
    holder: content.holder,
    registeredAddress: content.registeredAddress,
    premises: content.premises,
    storage: content.storage,
    legalRepresentative: content.legalRepresentative,
    mode: content.mode,
    scope: content.scope.join('、'),
  };
}

/** The rows of a licence of any kind, in their order; what it does not show is left out. */
function rowsOf(content: LicenceContent): { readonly name: string; readonly value: string }[] {
  return [
    { name: '单位名称', value: content.holder },
    { name: '信用代码', value: content.holderCode },
    { name: '负责人', value: content.legalRepresentative },
    { name: '住所', value: content.registeredAddress },
    { name: '场所地址', value: content.premises },
    { name: '经营方式', value: content.mode },
    { name: '许可范围', value: content.scope.join('、') },
    ...(content.parts ?? []).map(({ name, value }) => ({ name, value })),
  ].filter((row) => row.value !== '');
}
