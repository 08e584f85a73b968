import { useText } from '../../ui/use-text.ts';

/** Ready sentences to begin with; each goes into the text and can be changed there. */
export function Phrases({ phrases, onPick }: { readonly phrases: readonly string[]; onPick(phrase: string): void }) {
  const t = useText();
  return (
    <details className="phrases">
      <summary>{t('officer.phrases')}</summary>
      <ul>
        {phrases.map((p) => (
          <li key={p}>
            <button type="button" className="plain" lang="zh-CN" onClick={() => onPick(p)}>
              {p}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
