import { Refused } from '../../api/call.ts';
import { useSaid } from '../../ui/language.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Happened } from './happened.tsx';
import { type PackTexts, titleOf } from './titles.ts';
import type { Acting } from './use-act.ts';

/** Why the last act was not done, in words: what the server refuses, or what a colleague did first. */
export function ActOutcome({
  acting,
  of,
  texts,
}: {
  readonly acting: Acting;
  readonly of: string;
  readonly texts: PackTexts;
}) {
  const t = useText();
  const said = useSaid();
  const { error, overtakenBy } = acting;
  if (!error || !acting.path.startsWith(of)) return null;
  if (overtakenBy.length > 0)
    return (
      <Notice
        colour="amber"
        title={t(acting.noun === 'licence' ? 'officer.overtaken.licence' : 'officer.overtaken')}
        live
      >
        <p>{t('officer.overtaken.text')}</p>
        <ul>
          {overtakenBy.map((e) => (
            <li key={e.version}>
              <Happened event={e} outcome={acting.outcome} />
            </li>
          ))}
        </ul>
      </Notice>
    );
  if (!(error instanceof Refused))
    return (
      <Notice colour="amber" live>
        <p>{t('ui.offline')}</p>
      </Notice>
    );
  const named = [error.facts['fields'], error.facts['items']].flatMap((f) => (Array.isArray(f) ? (f as string[]) : []));
  return (
    <Notice colour="red" title={t('officer.notDone')} live>
      <p>{inWords(said(error.text), named, texts)}</p>
    </Notice>
  );
}

/** A sentence of the server with what it names called as people call it. */
function inWords(sentence: string, subjects: readonly string[], texts: PackTexts): string {
  if (subjects.length === 0) return sentence;
  const line = (item: string) => texts[`checklist.${item}`] && `${item} ${texts[`checklist.${item}`]}`;
  const longestFirst = subjects
    .toSorted((a, b) => b.length - a.length)
    .map((s) => s.replace(/[.[\]\\|()*+?{}^$]/g, '\\$&'));
  return sentence.replace(new RegExp(longestFirst.join('|'), 'g'), (s) => line(s) ?? titleOf(texts, s));
}
