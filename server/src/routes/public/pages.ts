import { parseCalendarDay, printDay } from '@tuofu/domain';
import { demoMark } from '../../city/profile.ts';
import type { Office } from '../../office/office.ts';
import type { PublicLicence } from './public-licence.ts';

export type Locale = 'zh-CN' | 'en';

const WORDS = {
  'zh-CN': {
    title: '许可证核验',
    valid: '有效',
    'not-yet-valid': '尚未生效',
    'being-made': '制证中',
    suspended: '暂扣',
    expired: '已过期',
    succeeded: '已由新证替代',
    withdrawn: '已撤回',
    annulled: '已撤销',
    revoked: '已吊销',
    cancelled: '已注销',
    superseded: '已换发新版',
    supersededText: '本证已由第{by}版替代，不再使用。许可证当前状态：{status}（状态码 {code}）。',
    toCurrent: '查看现行版本',
    version: '版本',
    deemedRenewed: '视为准予延续',
    until: '至',
    status: '当前状态',
    licenceNo: '许可证编号',
    holder: '企业名称',
    holderCode: '统一社会信用代码',
    premises: '经营场所',
    mode: '经营方式',
    scope: '许可范围',
    term: '有效期',
    to: '至',
    issuer: '发证机关',
    issuedOn: '发证日期',
    checkedAt: '核验时间',
    file: '电子证照文件指纹（SHA-256）',
    unknown: '查无此证',
    unknownText:
      '没有与此编码对应的许可证。请核对证上印的12位核验码（区分不了的字母可随意输入），或重新扫描二维码；仍查不到的，请向发证机关核实，可能是伪造的证照。',
    enter: '输入证上的12位核验码',
    check: '核验',
    welcome: '政务服务与许可',
    welcomeText: '扫描许可证上的二维码，或在此输入核验码，即可查看许可证的实时状态，无需登录。',
    other: 'English',
    api: '开放接口说明（OpenAPI）',
    code: '状态码',
    verifyFile: '手里有许可证文件（PDF）？在您的设备上核验文件真伪',
  },
  en: {
    title: 'Licence check',
    valid: 'Valid',
    'not-yet-valid': 'Not yet valid',
    'being-made': 'Being made',
    suspended: 'Suspended',
    expired: 'Expired',
    succeeded: 'Replaced by a new licence',
    withdrawn: 'Withdrawn',
    annulled: 'Annulled',
    revoked: 'Revoked',
    cancelled: 'Cancelled',
    superseded: 'Superseded by a new version',
    supersededText:
      'Version {by} has taken the place of this certificate, which is no longer to be used. The licence itself now: {status} (code {code}).',
    toCurrent: 'See the version in force',
    version: 'Version',
    deemedRenewed: 'Deemed renewed',
    until: 'until',
    status: 'Status now',
    licenceNo: 'Licence number',
    holder: 'Holder',
    holderCode: 'Unified social credit code',
    premises: 'Business premises',
    mode: 'Mode of operation',
    scope: 'Licensed scope',
    term: 'Term',
    to: 'to',
    issuer: 'Issuing authority',
    issuedOn: 'Issued on',
    checkedAt: 'Checked at',
    file: 'Fingerprint of the licence file (SHA-256)',
    unknown: 'No such licence',
    unknownText:
      'No licence belongs to this code. Compare it with the 12 characters printed on the licence or scan the QR code again; if it still is not found, ask the issuing authority: the paper may be forged.',
    enter: 'Type the 12-character code printed on the licence',
    check: 'Check',
    welcome: 'Licensing and services',
    welcomeText: 'Scan the QR code on a licence, or type its code here, to see its live status. No sign-in needed.',
    other: '中文',
    api: 'Open interface (OpenAPI)',
    code: 'Code',
    verifyFile: 'You have the licence as a file (PDF)? Verify the file on your device',
  },
} as const satisfies Record<Locale, Record<PublicLicence['status']['word'], string> & Record<string, string>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const esc = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] as string);

function frame(locale: Locale, office: Office, title: string, body: string, here: string): string {
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const marks = demoMark(office.profile);
  const mark = office.profile.demo
    ? `<p class="demo" role="note">${esc(marks['zh-CN'])}${locale === 'en' ? ` · ${marks.en}` : ''}</p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${esc(title)} · ${esc(office.profile.city.name)}</title><link rel="icon" href="${office.webDir ? '/icon.svg' : 'data:,'}"><link rel="stylesheet" href="/page.css"></head><body>${mark}<header><span class="city">${esc(office.profile.city.name)}</span><a href="${esc(here)}${here.includes('?') ? '&amp;' : '?'}lang=${other}" hreflang="${other}" lang="${other}">${WORDS[locale].other}</a></header><main>${body}</main></body></html>`;
}

function codeForm(locale: Locale): string {
  const w = WORDS[locale];
  return `<form action="/c" method="get"><input type="hidden" name="lang" value="${locale}"><label for="code">${w.enter}</label><div class="row"><input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" required><button>${w.check}</button></div></form>`;
}

/** The way to the page that verifies a file in the browser; that page needs scripts, this one does not. */
function toVerify(locale: Locale, office: Office): string {
  return office.webDir ? `<p><a href="/verify?lang=${locale}">${WORDS[locale].verifyFile}</a></p>` : '';
}

/** The front page until the portal stands: what anybody can do here now. */
export function welcomePage(locale: Locale, office: Office): string {
  const w = WORDS[locale];
  return frame(
    locale,
    office,
    w.welcome,
    `<h1>${esc(office.profile.city.name)} · ${w.welcome}</h1><p>${w.welcomeText}</p>${codeForm(locale)}<p><a href="/api/public/openapi.json">${w.api}</a></p>`,
    '/',
  );
}

export function notFoundPage(locale: Locale, office: Office): string {
  const w = WORDS[locale];
  return frame(
    locale,
    office,
    w.unknown,
    `<h1 class="status red"><span class="sign" aria-hidden="true">✕</span>${w.unknown}</h1><p>${w.unknownText}</p>${codeForm(locale)}${toVerify(locale, office)}`,
    '/c',
  );
}

const SIGNS = { green: '✓', amber: '!', red: '✕' } as const;

/** Status in words, colour and code, then what the licence says; works without any script. */
export function licencePage(locale: Locale, office: Office, licence: PublicLicence): string {
  const w = WORDS[locale];
  const day = (text: string) => {
    const parsed = parseCalendarDay(text);
    return parsed.ok ? printDay(parsed.value, locale) : text;
  };
  const rows: readonly (readonly [string, string])[] = [
    [w.licenceNo, licence.licenceNo],
    [w.version, String(licence.version)],
    [w.holder, licence.holder],
    [w.holderCode, licence.holderCode],
    [w.premises, licence.premises],
    [w.mode, licence.mode],
    [w.scope, licence.scope.join('、')],
    ...(licence.parts ?? []).map((part) => [part.name, part.value] as const),
    [w.term, `${day(licence.validFrom)} ${w.to} ${day(licence.validTo)}`],
    [w.issuer, licence.issuer.name],
    [w.issuedOn, day(licence.issuedOn)],
    [
      w.checkedAt,
      Temporal.Instant.from(licence.checkedAt)
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDateTime()
        .toString({ smallestUnit: 'second' })
        .replace('T', ' '),
    ],
    [w.file, licence.fileDigest],
  ];
  const list = rows
    .filter(([, v]) => v !== '')
    .map(([k, v]) => `<dt>${esc(k)}</dt><dd>${esc(v)}</dd>`)
    .join('');
  const { until, deemedRenewed } = licence.status;
  const word = w[licence.status.word];
  // The certificate prints its own end; where the licence runs longer or is suspended, its live status says until when.
  const told = [
    deemedRenewed ? w.deemedRenewed : '',
    until !== null && (deemedRenewed || licence.status.word === 'suspended') ? `${w.until} ${day(until)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const more = told === '' ? '' : `<small>${told}</small>`;
  const replaced = licence.current ? replacedBy(locale, licence.current) : '';
  return frame(
    locale,
    office,
    w.title,
    `<p class="what">${w.title} · ${w.status}</p><h1 class="status ${licence.status.colour}"><span class="sign" aria-hidden="true">${SIGNS[licence.status.colour]}</span>${word}${more}<small>${w.code} ${esc(licence.status.code)}</small></h1>${replaced}<dl>${list}</dl>${toVerify(locale, office)}`,
    '',
  );
}

/** What took the place of an old certificate, and the way to it. */
function replacedBy(locale: Locale, current: NonNullable<PublicLicence['current']>): string {
  const w = WORDS[locale];
  const { version, status, id } = current;
  const text = w.supersededText
    .replace('{by}', String(version))
    .replace('{status}', w[status.word])
    .replace('{code}', status.code);
  const way = id === null ? '' : ` <a href="/C/${encodeURIComponent(id)}?lang=${locale}">${w.toCurrent}</a>`;
  return `<p>${esc(text)}${way}</p>`;
}

export const PAGE_CSS = `:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f3f5f7;--line:#d5dae0;--green:#0b6b3a;--amber:#8a5300;--red:#b3151b;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebee;--paper:#14171a;--soft:#1e2328;--line:#39414a;--green:#7fd6a4;--amber:#f0b35a;--red:#ff8d8d;--link:#8ec2ff}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.6 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper)}
.demo{margin:0;padding:.4rem 1rem;background:var(--red);color:var(--paper);font-weight:600;text-align:center}
header,main{max-width:44rem;margin:0 auto;padding:0 1rem}header{display:flex;justify-content:space-between;align-items:center;padding-top:.75rem;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
.city{font-weight:600}a{color:var(--link);padding:.4rem 0}.what{margin:1.25rem 0 .25rem}
.status{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem;margin:.25rem 0 1.25rem;padding:1rem;border:2px solid currentColor;border-radius:.5rem;font-size:2rem;line-height:1.2}
.status small{font-size:1rem;font-weight:400;margin-left:auto}.sign{font-size:2rem}.green{color:var(--green)}.amber{color:var(--amber)}.red{color:var(--red)}
dl{display:grid;grid-template-columns:minmax(8rem,30%) 1fr;margin:0 0 2rem}dt,dd{margin:0;padding:.55rem .25rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}dt{color:inherit;opacity:.85}dd{font-weight:600}
form{margin:1.25rem 0;padding:1rem;background:var(--soft);border-radius:.5rem}label{display:block;margin-bottom:.4rem}.row{display:flex;gap:.5rem}
input{flex:1;min-width:0;font:inherit;padding:.6rem;border:1px solid var(--ink);border-radius:.3rem;background:var(--paper);color:var(--ink);letter-spacing:.08em}
button{font:inherit;font-weight:600;padding:.6rem 1.2rem;min-height:2.75rem;border:0;border-radius:.3rem;background:var(--link);color:var(--paper)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media (max-width:30rem){dl{grid-template-columns:1fr}dt{border:0;padding-bottom:0}}@media print{.demo{color:#b3151b;background:none;border:2px solid}form{display:none}}
`;
