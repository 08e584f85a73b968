import type { CalendarDay } from '../calendar/day.ts';

/** What a hazardous-chemicals operating licence shows (危险化学品经营许可证管理办法第十三条); scope and mode are closed by ***. */
export type LicenceContent = {
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly holder: string;
  readonly holderCode: string;
  readonly legalRepresentative: string;
  readonly registeredAddress: string;
  readonly premises: string;
  /** 储存场所; 无 when there is none. */
  readonly storage: string;
  readonly mode: string;
  readonly scope: readonly string[];
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  readonly decidedOn: CalendarDay;
  readonly office: { readonly code: string; readonly name: string };
};
