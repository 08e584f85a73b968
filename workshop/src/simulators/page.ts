const replaced: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in content and in quoted attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (c) => replaced[c] ?? c);
}

const css = `
:root{color-scheme:light;--ink:#1b2733;--soft:#5b6b7a;--line:#d9e0e7;--blue:#0b5cad;--mark:#b3261e}
*{box-sizing:border-box}body{margin:0;font:16px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:var(--ink);background:#f5f7f9}
.demo{background:var(--mark);color:#fff;padding:6px 16px;font-size:14px;text-align:center}
main{max-width:60rem;margin:0 auto;padding:24px 16px 48px}h1{font-size:1.5rem;margin:0 0 4px}h2{font-size:1.1rem;margin:28px 0 8px}
p{margin:6px 0}.soft{color:var(--soft);font-size:.9rem}.card{background:#fff;border:1px solid var(--line);border-radius:8px;padding:14px 16px;margin:10px 0}
.scroll{overflow-x:auto;background:#fff;border:1px solid var(--line);border-radius:8px}table{border-collapse:collapse;width:100%;font-size:.85rem}
th,td{padding:6px 10px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}th{white-space:nowrap;color:var(--soft);font-weight:600}td{min-width:7em}td.long{min-width:24em}tr:last-child td{border-bottom:0}.scroll{margin:8px 0}
.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:10px;margin:0;padding:0;list-style:none}
button{font:inherit;cursor:pointer;border:1px solid var(--line);background:#fff;border-radius:8px;padding:6px 12px;min-height:44px;color:inherit}
button:hover{border-color:var(--blue)}button:focus-visible,a:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
button.person{width:100%;height:100%;text-align:left;padding:10px 14px}button.person b{display:block;font-size:1.05rem}button.person span{display:block;color:var(--soft);font-size:.85rem}
button[aria-pressed=true]{background:var(--blue);border-color:var(--blue);color:#fff}.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
a{color:var(--blue)}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:8px 0 0}.tag{border:1px solid var(--line);border-radius:4px;padding:0 6px;font-size:.8rem}
`;

/** A whole page of a simulator: plain HTML that needs no script and says that it is a demonstration. `body` is HTML. */
export function page(o: { readonly title: string; readonly titleEn: string; readonly body: string }): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${html(o.title)} · ${html(o.titleEn)}</title><style>${css}</style></head><body>
<div class="demo">演示 DEMO：模拟系统，数据均为虚构 <span lang="en">· simulator, everything here is invented</span></div>
<main><h1>${html(o.title)}</h1><p class="soft" lang="en">${html(o.titleEn)}</p>${o.body}</main></body></html>`;
}

/** A table of records with equal keys. */
export function table(records: readonly Readonly<Record<string, string>>[]): string {
  const keys = [...new Set(records.flatMap((r) => Object.keys(r)))];
  const head = keys.map((k) => `<th scope="col">${html(k)}</th>`).join('');
  const rows = records
    .map(
      (r) =>
        `<tr>${keys.map((k) => `<td${(r[k] ?? '').length > 30 ? ' class="long"' : ''}>${html(r[k] ?? '')}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
