import { registryIds } from '@tuofu/registries';
import type { DemoCity } from '../../demo-city/index.ts';
import { page, table } from '../page.ts';
import { type Weather, weatherForm } from '../weather.ts';
import { type Asked, registryStates } from './question.ts';

const h2 = (zh: string, en: string): string => `<h2>${zh} <span class="soft" lang="en">${en}</span></h2>`;

/** What each registry holds and how it feels today, and who asked what on which ground. */
export function registriesPage(
  city: DemoCity,
  weather: Record<string, Weather<string>>,
  asked: readonly Asked[],
): string {
  const sections = registryIds.map((id) => {
    const source = city.profile.registries[id];
    return `${h2(source.name, source.nameEn)}<p class="soft">${source.keeper} · <code>POST /${id}</code></p>
${weatherForm(id, registryStates, weather[id]?.state ?? 'fine')}${table(city.registryData[id])}`;
  });
  const log = asked.map((a) => ({
    时间: a.at,
    登记库: a.registry,
    结果: a.outcome,
    查询: JSON.stringify(a.query),
    字段: a.fields.join(', '),
    目的: a.purpose,
    依据: a.article,
    查询人: a.requester,
    案件: a.case,
  }));
  const questions =
    log.length === 0 ? '<p>还没有人查询。<span lang="en" class="soft">Nobody has asked yet.</span></p>' : table(log);
  return page({
    title: `${city.profile.city.name}政务数据登记库（模拟）`,
    titleEn: 'Simulated registries of other departments: their data, their weather, and who asked',
    body: `${sections.join('')}${h2('最近查询', 'latest questions')}${questions}`,
  });
}
