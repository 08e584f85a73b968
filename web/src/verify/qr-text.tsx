import { type FormEvent, useState } from 'react';
import { TextField } from '../ui/field.tsx';
import { useText } from '../ui/use-text.ts';

/** Takes the text of a licence's QR code, as a scanner reads it. */
export function QrText({ busy, onText }: { readonly busy: boolean; onText(text: string): void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setError(t('verify.qr.empty'));
      document.getElementById('qr')?.focus();
      return;
    }
    setError(undefined);
    onText(text.trim());
  };
  return (
    <form onSubmit={send}>
      <h2>{t('verify.qr')}</h2>
      <TextField
        id="qr"
        long
        label={t('verify.qr.label')}
        hint={t('verify.qr.hint')}
        error={error}
        value={text}
        onValue={setText}
        maxLength={8000}
      />
      <button type="submit" className="button second" disabled={busy}>
        {t('verify.qr.do')}
      </button>
    </form>
  );
}
