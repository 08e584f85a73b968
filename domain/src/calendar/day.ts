/** A day of the civil calendar in the authority's zone (Asia/Shanghai), as `YYYY-MM-DD`. */
export type CalendarDay = string & { readonly __brand: 'CalendarDay' };

/** One year of the State Council's holiday notice: days off and swapped working days; every other day follows the week. */
export type CalendarYear = {
  readonly year: number;
  readonly notices: readonly string[];
  readonly days: readonly { readonly date: string; readonly name: string; readonly off: boolean }[];
};

/**
 * The loaded working-day calendar; `version` names the years and a digest-like fingerprint of their days. Only `makeCalendar` makes one:
 * `worked` says of each day of a loaded year whether it is worked, `announced` are the notices as they came.
 */
export type Calendar = {
  readonly version: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly worked: ReadonlyMap<CalendarDay, boolean>;
  readonly announced: readonly CalendarYear[];
};

/** A date that leaves the loaded calendar years: 'N working days from D', never guessed. `needs` is the missing year. */
export type NotComputable = { readonly needs: number; readonly from: CalendarDay; readonly days: number };

export type DayResult =
  | { readonly ok: true; readonly day: CalendarDay }
  | { readonly ok: false; readonly notComputable: NotComputable };
