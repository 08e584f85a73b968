import { useState } from 'react';
import { TextField } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useText } from '../ui/use-text.ts';

/** The twelve characters printed under the QR code lead to the page of the live status. */
export function TypedCode() {
  const t = useText();
  const { locale } = useLanguage();
  const [code, setCode] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') document.getElementById('code')?.focus();
        else location.assign(`/c?${new URLSearchParams({ code, lang: locale })}`);
      }}
    >
      <h2>{t('verify.code')}</h2>
      <TextField
        id="code"
        className="short"
        label={t('verify.code.label')}
        hint={t('verify.code.hint')}
        value={code}
        onValue={setCode}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
      />
      <button type="submit" className="button second">
        {t('verify.code.do')}
      </button>
    </form>
  );
}
