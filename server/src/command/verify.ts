import fs from 'node:fs';
import path from 'node:path';
import { dayOf, parseCalendarDay } from '@tuofu/domain';
import { nodePrimitives } from '@tuofu/seal';
import { checkText, type TrustStore, type VerificationReport, verifyPdf, verifyQr } from '@tuofu/verify';
import { EXIT, type Streams, takeOption } from './run-command.ts';

const SIGN = { passed: '✓', failed: '✕', 'not-done': '–' } as const;
const COLOUR = { green: '\u001b[32m', amber: '\u001b[33m', red: '\u001b[31m' } as const;

/** Verifies a sealed PDF or the text of a QR code, without network; every check is reported, in words, colour and code. */
export async function verifyCommand(args: readonly string[], json: boolean, streams: Streams): Promise<number> {
  const words = [...args];
  const trustFile =
    takeOption(words, '--trust') ??
    (process.env['TUOFU_KEYS'] ? path.join(process.env['TUOFU_KEYS'], 'trust.json') : undefined);
  const todayText = takeOption(words, '--today');
  const [subject, ...more] = words;
  if (!subject || more.length > 0 || !trustFile) {
    streams.error(
      subject
        ? "tuofu verify needs one FILE or QR-TEXT and --trust FILE (the city's /api/public/trust)"
        : 'usage: tuofu verify FILE|QR-TEXT --trust FILE',
    );
    return EXIT.usage;
  }
  const parsed = todayText === undefined ? undefined : parseCalendarDay(todayText);
  const today = parsed === undefined ? dayOf(Temporal.Now.instant()) : parsed.ok ? parsed.value : undefined;
  if (!today) {
    streams.error(`--today wants a day like 2026-07-01, not "${todayText}"`);
    return EXIT.usage;
  }
  const trust = JSON.parse(fs.readFileSync(trustFile, 'utf8')) as TrustStore;
  const isQr = /^https?:\/\//i.test(subject);
  if (!isQr && !fs.existsSync(subject)) {
    streams.error(`${subject}: there is no such file, and it is not the text of a QR code either`);
    return EXIT.usage;
  }
  const report = isQr
    ? await verifyQr(subject, trust, nodePrimitives(), { today })
    : await verifyPdf(fs.readFileSync(subject), trust, nodePrimitives());
  streams.out(json ? JSON.stringify(report, null, 2) : printReport(report, process.stdout.isTTY === true));
  return report.verdict === 'genuine' ? EXIT.ok : report.verdict === 'not-genuine' ? EXIT.failed : EXIT.undetermined;
}

/** The report as people read it: verdict first, then every check with its sign and code, Chinese before English. */
export function printReport(report: VerificationReport, colour: boolean): string {
  const paint = (text: string) => (colour ? `${COLOUR[report.colour]}${text}\u001b[0m` : text);
  const lines = [
    paint(
      `${checkText(report.code, 'zh-CN')} · ${checkText(report.code, 'en')} [${report.code}] (${report.verdict}, ${report.colour})`,
    ),
  ];
  if (report.demonstration) lines.push('演示文件 不具有法律效力 · demonstration, no legal effect');
  for (const check of report.checks)
    lines.push(
      `  ${SIGN[check.state]} ${check.code.padEnd(26)} ${checkText(check.code, 'zh-CN', check.facts)} · ${checkText(check.code, 'en', check.facts)}`,
    );
  if (report.credential) {
    const c = report.credential;
    lines.push(`  ${c.holder} ${c.holderCode} · ${c.licenceNo} · ${c.validFrom} – ${c.validTo}`);
  }
  return lines.join('\n');
}
