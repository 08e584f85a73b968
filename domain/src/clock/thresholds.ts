/** When a light turns, in whole per cent of the working days of a limit that are used: configuration of a city or an item. */
export type Thresholds = { readonly yellow: number; readonly red: number };

/** 黄灯 at half, 红灯 at four fifths: the default where neither city nor item says otherwise. No law sets them. */
export const defaultThresholds: Thresholds = { yellow: 50, red: 80 };

/** Whole per cent from 1 to 100, yellow not after red. */
export function areThresholds({ yellow, red }: Thresholds): boolean {
  return Number.isInteger(yellow) && Number.isInteger(red) && 1 <= yellow && yellow <= red && red <= 100;
}

/** Those of the item, else of its city, else the default. */
export function chooseThresholds(item: Thresholds | null | undefined, city: Thresholds | null | undefined): Thresholds {
  return item ?? city ?? defaultThresholds;
}
