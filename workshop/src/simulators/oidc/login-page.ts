import type { DemoCity } from '../../demo-city/index.ts';
import { html, page } from '../page.ts';

type Choice = { readonly account: string; readonly name: string; readonly lines: readonly string[] };

const dutyWords = { handle: '受理审查 handles', decide: '审批决定 decides', operate: '系统运维 operates' } as const;
const roleWords = { 'legal-representative': '法定代表人', agent: '代办人' } as const;

const list = (title: string, titleEn: string, choices: readonly Choice[], chosen: boolean): string => {
  const items = choices.map(({ account, name, lines }) => {
    const text = `<b>${html(name)}</b>${lines.map((l) => `<span>${html(l)}</span>`).join('')}<span><code>${html(account)}</code></span>`;
    return chosen
      ? `<li><button class="person" name="account" value="${html(account)}">${text}</button></li>`
      : `<li class="card">${text.replaceAll('</span>', '</span><br>')}</li>`;
  });
  return `<h2>${html(title)} <span class="soft" lang="en">${html(titleEn)}</span></h2><ul class="people">${items.join('')}</ul>`;
};

/** All demonstration accounts in one form without password or script; without `action` only a list of who exists. */
export function loginPage(city: DemoCity, action: string | null): string {
  const { profile, accounts } = city;
  const people = accounts.flatMap((a): Choice[] => {
    if (a.kind !== 'person') return [];
    const firms = a.represents.map((f) => `${f.name} · ${roleWords[f.role]}`);
    return [{ account: a.account, name: a.name, lines: firms.length > 0 ? firms : ['个人，未代表企业 no firm'] }];
  });
  const offices = [profile, ...profile.otherCities].flatMap((part) =>
    part.offices.map((office) => ({ office, part, officers: part.officers.filter((f) => f.office === office.code) })),
  );
  const officers = offices
    .filter((o) => o.officers.length > 0)
    .map(({ office, part, officers }) =>
      list(
        office.name,
        part === profile ? 'officers' : 'officers of another city',
        officers.map((f) => ({
          account: f.account,
          name: f.name,
          lines: [f.duties.map((d) => dutyWords[d]).join('、')],
        })),
        action !== null,
      ),
    );
  const body = list('申请人', 'applicants', people, action !== null) + officers.join('');
  return page({
    title: '统一身份认证（模拟）',
    titleEn: 'Simulated identity provider',
    body:
      action === null
        ? `<p>请从托付的登录按钮进入。<span lang="en" class="soft">Start from Tuofu's sign-in button.</span></p>${body}`
        : `<p>演示登录，无需密码：请选择一个账户。<span lang="en" class="soft">Demonstration without passwords: choose an account.</span></p>
<form method="post" action="${html(action)}">${body}</form>`,
  });
}
