const digits = new Map([...'零〇○O一二三四五六七八九'].map((c, at) => [c, at < 4 ? 0 : at - 3] as const));
const formal = new Map([...'壹贰叁肆伍陆柒捌玖拾佰'].map((c, at) => [c, '一二三四五六七八九十百'[at]!] as const));

/** The number that Chinese numerals below 1000 say, e.g. 二十九, 廿九, 一百零五, 壹拾贰; `undefined` for anything else. */
export function parseChineseNumber(text: string): number | undefined {
  const plain = [...text]
    .map((c) => formal.get(c) ?? c)
    .join('')
    .replace('廿', '二十')
    .replace('卅', '三十');
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/u.exec(
    plain,
  );
  if (parts === null || plain === '' || plain === '零') return undefined;
  const [hundreds, tens, ones] = [
    digits.get(parts[1] ?? '') ?? 0,
    digits.get(parts[2] ?? '') ?? 1,
    digits.get(parts[4] ?? '') ?? 0,
  ];
  return hundreds * 100 + (parts[3] === undefined ? 0 : tens * 10) + ones;
}

/** Digits said one by one, e.g. 二〇二六, 贰零贰陆; `undefined` for anything else. */
export function parseChineseDigits(text: string): string | undefined {
  const said = [...text].map((c) => (/\d/.test(c) ? Number(c) : digits.get(formal.get(c) ?? c)));
  return said.length === 0 || said.includes(undefined) ? undefined : said.join('');
}

/** Text with its Chinese numbers written as digits: 观澜二路 → 观澜2路, 十二号 → 12号. 百 alone is a name and stays. */
export function withArabicNumbers(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十百]+/gu, (run) => {
    if (/^百+$/u.test(run)) return run;
    return parseChineseDigits(run) ?? String(parseChineseNumber(run) ?? run);
  });
}
