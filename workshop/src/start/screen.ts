import { type DemoCity, loadDemoCity } from '../demo-city/index.ts';
import type { Running } from './start-tuofu.ts';

/** The columns that a text takes on a terminal: Chinese characters and full-width marks take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Rows of cells under one another. */
function table(rows: readonly (readonly string[])[], indent: string): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? '')))) ?? [];
  return rows.map((row) => `${indent}${row.map((cell, i) => pad(cell, widths[i] ?? 0)).join('   ')}`.trimEnd());
}

/** What `npm start` shows when everything runs: addresses, demo accounts, what to try first. At most 24 lines of 100 columns. */
export function screen(r: Running, seconds: number, city: DemoCity = loadDemoCity()): string {
  const { city: place, marks } = city.profile;
  const address = (text: string) => text.replace(/\/$/, '');
  return [
    `托付 Tuofu · ${place.name}（演示城市）· set up in ${seconds.toFixed(1)} s`,
    `${marks.document} · demonstration, no legal effect`,
    '',
    ...table(
      [
        ['门户与接口 · portal and API', address(r.url)],
        ['模拟身份认证 · identity provider', address(r.addresses.identity)],
        ['模拟登记库 · registries', address(r.addresses.registries)],
        ['模拟时间戳 · time stamps', address(r.addresses.timestamps)],
        ['邮件与短信收件箱 · mail and SMS', address(r.addresses.messages)],
      ],
      '  ',
    ),
    '',
    '演示账号（无需密码） · demo accounts (no passwords)',
    ...table(accountRows(city), '  '),
    '',
    '先试这个 · try first',
    ...table(
      [
        [`npm run story -- --url ${r.url}`, '一份许可证从申请到核验 · one licence, start to end'],
        [`${address(r.url)}/  /officer`, '申请、查证；审批 · apply, look up; decide'],
      ],
      '  ',
    ),
    '',
    `数据 · data: ${r.dataDir}`,
    '停止 · stop: Ctrl-C      重新开始 · begin afresh: npm start -- --reset',
  ].join('\n');
}

function accountRows(city: DemoCity): string[][] {
  const persons = city.accounts.filter((a) => a.kind === 'person').slice(0, 2);
  const officers = city.profile.officers.filter((o) => o.account.startsWith('wangchao')).slice(0, 3);
  const operator = city.profile.officers.find((o) => o.duties.includes('operate'));
  const duty = (duties: readonly string[]) =>
    duties.includes('operate')
      ? '运行管理 · operator'
      : duties.includes('decide')
        ? '决定 · decides'
        : '承办 · handles cases';
  return [
    ...persons.map((p) => [p.account, p.name, '申请人 · applicant']),
    ...[...officers, ...(operator ? [operator] : [])].map((o) => [o.account, o.name, duty(o.duties)]),
  ];
}
