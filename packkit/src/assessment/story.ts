import type { Answers, Assessment, CaseKind } from '@tuofu/domain';
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
    readonly licence: Partial<Assessment['licence']>;
  };
};

/** What does not hold in a story, one sentence each; nothing when it holds. */
export function checkStory(release: Release, story: Story, profile: CityProfilePart): string[] {
  const { expect } = story;
  const a = assess({ ...story, release, profile, digest: 'story' });
  const licence = Object.fromEntries(
    Object.keys(expect.licence).map((key) => [key, a.licence[key as keyof Assessment['licence']]]),
  );
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
    ...differ('licence', licence, expect.licence),
  ].map((what) => `${story.name}: ${what}`);
}

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
