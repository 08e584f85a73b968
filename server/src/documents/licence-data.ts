import { type CalendarDay, type LicenceContent, printDay } from '@tuofu/domain';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';

/** What the licence page prints, and the QR code that it draws. */
export function licenceData(
  office: Office,
  content: LicenceContent,
  made: {
    readonly issuedOn: CalendarDay;
    readonly typedCode: string;
    readonly qrText: string;
    readonly caseNo: string;
  },
): { readonly data: JsonObject; readonly hidden: JsonObject } {
  return {
    data: {
      title: '危险化学品经营许可证',
      number: content.licenceNo,
      office: { name: content.office.name },
      date: printDay(made.issuedOn, 'zh-CN'),
      demo: office.profile.marks.document,
      case: { number: made.caseNo },
      licenceNo: content.licenceNo,
      holder: content.holder,
      registeredAddress: content.registeredAddress,
      premises: content.premises,
      storage: content.storage,
      legalRepresentative: content.legalRepresentative,
      mode: content.mode,
      scope: content.scope.join('、'),
      issuedOn: printDay(made.issuedOn, 'zh-CN'),
      validFrom: printDay(content.validFrom, 'zh-CN'),
      validTo: printDay(content.validTo, 'zh-CN'),
      eLicenceId: content.eLicenceId,
      typedCode: made.typedCode.replace(/(.{4})(?=.)/g, '$1-'),
    },
    hidden: { qr: office.press.qrSvg(made.qrText) },
  };
}
