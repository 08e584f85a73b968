import type { Answers, BenefitWords, CaseKind, LicenceWords } from '@tuofu/domain';
import type { Release } from '../release/release.ts';
import { assess } from './assess.ts';
import type { CityProfilePart } from './types.ts';

/** A case that must be assessed as written: `cases/*.json` of a pack, told in the city of the pack's `stories-city.json`. */
export type Story = {
  readonly name: string;
  readonly says: string;
  readonly today: string;
  readonly filedOn: string | null;
  /** What is asked for; a first application when absent. */
  readonly kind?: CaseKind;
  readonly answers: Answers;
  readonly slotsFilled: readonly string[];
  readonly registriesFound?: readonly string[];
  readonly expect: {
    /** Every problem as `subject CODE`, in any order. */
    readonly problems: readonly string[];
    readonly level: 'city' | 'county';
    readonly office: string;
    /** Reasons that must be among those given. */
    readonly reasons: readonly string[];
    readonly siteCheck: boolean;
    /** The items of the checklist, in order. */
    readonly checklist: readonly string[];
    /** Members of the licence; left out where the item gives none. */
    readonly licence?: Partial<LicenceWords>;
    readonly benefit?: Partial<BenefitWords>;
    /** Working days of the decision limits that hold on the filing day (or today), strict first. */
    readonly decide?: readonly number[];
    /** Places of the figures that are 待核实. */
    readonly unverified?: readonly string[];
  };
};

/** What does not hold in a story, one sentence each; nothing when it holds. */
export function checkStory(release: Release, story: Story, profile: CityProfilePart): string[] {
  const { expect } = story;
  const a = assess({ ...story, release, profile, digest: 'story' });
  const filedOn = story.filedOn ?? story.today;
  const decide = a.limits.decision
    .filter(({ filed }) => (filed.from ?? '') <= filedOn && filedOn <= (filed.to ?? '9999-12-31'))
    .map((l) => l.decide.workingDays);
  return [
    ...differ('problems', a.problems.map((p) => `${p.subject} ${p.code}`).sort(), [...expect.problems].sort()),
    ...differ('level', a.routing.level, expect.level),
    ...differ('office', a.routing.office, expect.office),
    ...expect.reasons
      .filter((r) => !a.routing.reasons.includes(r))
      .map((r) => `reasons: ${r} is not among ${JSON.stringify(a.routing.reasons)}`),
    ...differ('siteCheck', a.siteCheck.needed, expect.siteCheck),
    ...differ(
      'checklist',
      a.checklist.map((line) => line.item),
      expect.checklist,
    ),
    ...(expect.licence ? differ('licence', membersOf(a.licence, expect.licence), expect.licence) : []),
    ...(expect.benefit ? differ('benefit', membersOf(a.benefit, expect.benefit), expect.benefit) : []),
    ...(expect.decide ? differ('decide', decide, expect.decide) : []),
    ...(expect.unverified
      ? differ('unverified', a.unverified.map((f) => f.at).sort(), [...expect.unverified].sort())
      : []),
  ].map((what) => `${story.name}: ${what}`);
}

const membersOf = (is: object | null, asked: object): unknown =>
  is && Object.fromEntries(Object.keys(asked).map((key) => [key, (is as Record<string, unknown>)[key]]));

/** What does not hold in the stories that a pack declares, and which of them were not told at all. */
export function checkStories(release: Release, stories: readonly Story[], profile: CityProfilePart): string[] {
  const untold = release.definition.stories.filter((name) => !stories.some((story) => story.name === name));
  return [
    ...untold.map((name) => `${name}: this story is declared but was not told`),
    ...stories.flatMap((story) => checkStory(release, story, profile)),
  ];
}

const differ = (what: string, is: unknown, shouldBe: unknown): string[] => {
  const [a, b] = [JSON.stringify(is), JSON.stringify(shouldBe)];
  return a === b ? [] : [`${what} is ${a}, should be ${b}`];
};
