import { readdirSync, readFileSync } from 'node:fs';
import {
  assembleRelease,
  assess,
  type CityProfilePart,
  checkStories,
  comparisonRules,
  formOf,
  type Release,
  requiredSlots,
  type Story,
  type Texts,
} from '@tuofu/packkit';
import { expect, test } from 'vitest';
import definition from './pack.ts';

const at = (path: string) => new URL(path, import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(at(path), 'utf8')) as T;
const stories = readdirSync(at('cases')).map((file) => read<Story>(`cases/${file}`));
const city = read<CityProfilePart>('stories-city.json');
const templates = readdirSync(at('templates')).filter((file) => file.endsWith('.typ'));
const parts = {
  definition,
  texts: { 'zh-CN': read<Texts>('text/zh-CN.json'), en: read<Texts>('text/en.json') },
  files: Object.fromEntries(
    templates.map((file) => [`templates/${file}`, readFileSync(at(`templates/${file}`), 'utf8')]),
  ),
  made: { typst: '0.14.0', fonts: {} },
};

function release(): Release {
  const made = assembleRelease(parts);
  if (!made.ok) throw new Error(JSON.stringify(made.problems, null, 2));
  return made.release;
}

test('the pack makes a release without a problem', () => {
  expect(assembleRelease(parts)).toMatchObject({
    ok: true,
    release: { item: 'hazchem-operating-licence', version: 1 },
  });
});

test('every story that the pack declares holds in the demo city', () => {
  expect(checkStories(release(), stories, city)).toEqual([]);
  expect(stories.map((s) => s.name).sort()).toEqual([...definition.stories].sort());
});

test('a story that does not hold is reported, with what is and what should be', () => {
  const story = stories.find((s) => s.name === 'd3-complete')!;
  const wrong = { ...story, expect: { ...story.expect, level: 'city', siteCheck: true } } as const;
  expect(checkStories(release(), [...stories.filter((s) => s !== story), wrong], city)).toEqual([
    'd3-complete: level is "county", should be "city"',
    'd3-complete: siteCheck is false, should be true',
  ]);
});

test('a declared story that was not told is reported', () => {
  expect(checkStories(release(), stories.slice(1), city)).toEqual([
    `${stories[0]!.name}: this story is declared but was not told`,
  ]);
});

test('without the recorded policy of the city the same trade needs a site check', () => {
  const story = stories.find((s) => s.name === 'd3-complete')!;
  const { policies: _, ...without } = city;
  expect(
    checkStories(
      release(),
      stories.filter((s) => s === story),
      without,
    ),
  ).toContain('d3-complete: siteCheck is true, should be false');
});

test('the limits are those of licensing.md §0.4 and Appendix A', () => {
  const { decision, acceptance, issue } = definition.limits;
  expect(decision.map((l) => [l.filed.from ?? null, l.filed.to ?? null, l.decide.workingDays, l.decide.from])).toEqual([
    [null, '2026-04-30', 30, 'acceptance'],
    ['2026-05-01', null, 20, 'complete-materials'],
    [null, null, 10, 'complete-materials'],
  ]);
  expect(decision[2]).toMatchObject({
    kinds: ['change', 'storage-project'],
    article: '危险化学品经营许可证管理办法第十五条',
  });
  expect(decision[0]?.alsoShown).toMatchObject({ workingDays: 30, from: 'complete-materials' });
  expect(decision[1]).toMatchObject({
    excludes: ['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review'],
    doubtfulExcludes: ['site-check', 'rectification', 'document-edit'],
    extension: { workingDays: 10, certainty: 'uncertain', enabled: false, by: 'head' },
  });
  expect([acceptance.workingDays, issue.workingDays, definition.validity?.years]).toEqual([5, 10, 3]);
});

test('the reduced set of article 19 is off until the city writes down that it agrees, with its basis', () => {
  const renewal = stories.find((s) => s.name === 'd3-renewal-needs-the-full-set')!;
  const missing = (reduced: unknown) =>
    requiredSlots({ ...renewal, release: release(), policies: { 'renewal.reducedSet': reduced } }).filter(
      (slot) => !renewal.slotsFilled.includes(slot),
    );
  for (const silent of [undefined, true, { waived: true }, { waived: true, basis: ' ' }, { waived: false, basis: 'x' }])
    expect(missing(silent)).toEqual(['M2', 'M4', 'M10']);
  // What the city itself asks for is not among the papers of article 9.
  expect(missing({ waived: true, basis: '局长办公会纪要' })).toEqual(['M10']);
  const first = { ...renewal, kind: 'first' } as const;
  const policies = { 'renewal.reducedSet': { waived: true, basis: 'x' } };
  expect(requiredSlots({ ...first, release: release(), policies })).toContain('M2');
});

test('every kind of application can be refused: each has a line of the checklist', () => {
  const answers = stories.find((s) => s.name === 'd3-complete')!.answers;
  const complete = { release: release(), digest: 'd', answers, slotsFilled: [], today: '2026-07-01', filedOn: null };
  for (const { kind } of definition.kinds)
    expect(assess({ ...complete, profile: city, kind }).checklist.length, kind).toBeGreaterThan(0);
});

test('storage is asked for only where there is some, and a lease is compared only where the premises are rented', () => {
  const asked = (answers: Story['answers']) =>
    formOf(release(), answers, '2026-07-01').flatMap((s) => s.fields.map((f) => f.path));
  expect(asked({ 'operation.mode': 'no-storage' })).not.toContain('storage.units');
  expect(asked({ 'operation.mode': 'warehousing' })).toContain('storage.units');
  const rules = (kind: string) => comparisonRules(release(), { 'premises.kind': kind }).map((r) => r.id);
  expect(rules('rented')).toContain('X5-lease-covers');
  expect(rules('owned')).not.toContain('X5-lease-covers');
});
