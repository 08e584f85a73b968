import type { CalendarDay } from '../calendar/day.ts';

/** A row of a licence: what it is called on the paper, in Chinese, and what it says. */
export type LicencePart = { readonly id: string; readonly name: string; readonly value: string };

/**
 * What a licence shows; the fixed members are those of a hazardous-chemicals operating licence (危险化学品经营许可证管理办法第十三条), empty
 * where another kind of licence does not show them. Scope and mode are closed by ***.
 */
export type LicenceContent = {
  /** The name of the licence; absent in what was granted before other items gave licences too. */
  readonly title?: string;
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
  /** What this kind of licence shows besides. */
  readonly parts?: readonly LicencePart[];
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  readonly decidedOn: CalendarDay;
  readonly office: { readonly code: string; readonly name: string };
};
