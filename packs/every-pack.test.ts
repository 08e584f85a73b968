import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  assembleRelease,
  assess,
  type CityProfilePart,
  checkStories,
  comparisonRules,
  type Release,
  type ServiceDefinition,
  type Story,
  type Texts,
} from '@tuofu/packkit';
import { expect, test } from 'vitest';

const at = (path: string) => new URL(path, import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(at(path), 'utf8')) as T;
const packs = readdirSync(at('.'), { withFileTypes: true })
  .filter((d) => d.isDirectory() && existsSync(at(`${d.name}/pack.ts`)))
  .map((d) => d.name);
const storiesOf = (pack: string) =>
  readdirSync(at(`${pack}/cases`)).map((file) => read<Story>(`${pack}/cases/${file}`));

async function releaseOf(pack: string): Promise<Release> {
  const { default: definition } = (await import(`./${pack}/pack.ts`)) as { readonly default: ServiceDefinition };
  const own = existsSync(at(`${pack}/templates`)) ? readdirSync(at(`${pack}/templates`)) : [];
  const made = assembleRelease({
    definition,
    texts: { 'zh-CN': read<Texts>(`${pack}/text/zh-CN.json`), en: read<Texts>(`${pack}/text/en.json`) },
    files: Object.fromEntries(own.map((f) => [`templates/${f}`, readFileSync(at(`${pack}/templates/${f}`), 'utf8')])),
    made: { typst: '0.14.0', fonts: {} },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems, null, 2));
  return made.release;
}

test('there are six packs, and the folder of each is the name of its item', async () => {
  expect(packs.length).toBeGreaterThanOrEqual(6);
  for (const pack of packs) expect((await releaseOf(pack)).item).toBe(pack);
});

test.each(packs)(
  '%s: the pack is whole in both languages and at least four stories hold in the demo city',
  async (pack) => {
    const stories = storiesOf(pack);
    expect(stories.length).toBeGreaterThanOrEqual(4);
    expect(checkStories(await releaseOf(pack), stories, read<CityProfilePart>(`${pack}/stories-city.json`))).toEqual(
      [],
    );
  },
);

test.each(packs)('%s: what a story states is compared with a registry or a paper where there is one', async (pack) => {
  const release = await releaseOf(pack);
  const [first] = storiesOf(pack);
  const rules = comparisonRules(release, first!.answers);
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.some((r) => r.right.some((side) => side.startsWith('registry:')))).toBe(true);
});

test('a case that rests on a figure which is not verified is never decided by a machine, and says which', async () => {
  const judged = async (pack: string, name: string) => {
    const story = storiesOf(pack).find((s) => s.name === name)!;
    const profile = read<CityProfilePart>(`${pack}/stories-city.json`);
    return assess({ ...story, release: await releaseOf(pack), digest: 'd', profile });
  };
  const subsidy = await judged('rent-subsidy', 'household-of-three');
  expect(subsidy).toMatchObject({ automaticAllowed: false });
  expect(subsidy.unverified).toContainEqual({
    at: 'figure.rate',
    value: '16',
    basis: '临澜市公共租赁住房租赁补贴办法（演示设定）',
    certainty: 'uncertain',
  });
  expect(await judged('hazchem-operating-licence', 'd3-complete')).toMatchObject({
    automaticAllowed: true,
    unverified: [],
  });
  // Filed under the old law the limit is known, not read: a person decides.
  expect(await judged('hazchem-operating-licence', 'd3-before-the-new-law')).toMatchObject({ automaticAllowed: false });
});

test('a retailer of fireworks gets the years that the city has recorded, and never more than the norm allows', async () => {
  const release = await releaseOf('fireworks-retail-licence');
  const story = storiesOf('fireworks-retail-licence').find((s) => s.name === 'shop-complete')!;
  const city = read<CityProfilePart>('fireworks-retail-licence/stories-city.json');
  const years = (policy: unknown) =>
    assess({
      ...story,
      release,
      digest: 'd',
      profile: { ...city, policies: { 'validity.fireworks-retail-licence': policy } },
    }).validityYears;
  expect(years({ years: 1, basis: '演示设定' })).toBe(1);
  expect(years({ years: 5, basis: '演示设定' })).toBe(2);
  for (const nonsense of [undefined, {}, { years: 1 }, { years: 0, basis: 'x' }, { years: 1.5, basis: 'x' }])
    expect(years(nonsense)).toBe(2);
});
