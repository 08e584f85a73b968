import { useState } from 'react';
import { useText } from '../../ui/use-text.ts';

/** Many lines at once from a spreadsheet, for those who cannot paste into a cell. */
export function PasteLines(o: {
  readonly id: string;
  readonly columns: readonly string[];
  readonly onText: (text: string) => void;
}) {
  const t = useText();
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{t('rows.paste')}</summary>
      <div className="field">
        <label htmlFor={o.id}>{t('rows.paste.label')}</label>
        <span className="hint" id={`${o.id}-hint`}>
          {t('rows.paste.hint', { columns: o.columns.join(t('list.comma')) })}
        </span>
        <textarea id={o.id} aria-describedby={`${o.id}-hint`} value={text} onChange={(e) => setText(e.target.value)} />
      </div>
      <button
        type="button"
        className="button second"
        onClick={() => {
          if (text.trim() === '') return;
          o.onText(text);
          setText('');
        }}
      >
        {t('rows.paste.go')}
      </button>
    </details>
  );
}
