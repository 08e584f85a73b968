import { useState } from 'react';
import { Refused, Unreachable } from '../../api/call.ts';
import { type Both, useSaid } from '../../ui/language.tsx';
import { useText } from '../../ui/use-text.ts';

export type PreviewOf = { readonly path: string; readonly body?: unknown };

/** Fetches the paper as it would be: 预览, without seal and number. Nothing happens to the case. */
export function PreviewButton({ preview }: { readonly preview: PreviewOf }) {
  const t = useText();
  const said = useSaid();
  const [state, setState] = useState<'idle' | 'busy' | 'there' | Error>('idle');
  const show = async () => {
    setState('busy');
    try {
      save(await fetchPdf(preview));
      setState('there');
    } catch (error) {
      setState(error as Error);
    }
  };
  const words =
    state === 'there'
      ? t('officer.preview.there')
      : state instanceof Refused
        ? said(state.text)
        : state instanceof Error
          ? t('ui.offline')
          : '';
  return (
    <p>
      <button
        type="button"
        className="plain"
        aria-disabled={state === 'busy'}
        onClick={() => state !== 'busy' && void show()}
      >
        {t(state === 'busy' ? 'officer.preview.busy' : 'officer.preview')}
      </button>
      <span role="status" className="quiet block">
        {words}
      </span>
    </p>
  );
}

async function fetchPdf({ path, body }: PreviewOf): Promise<Blob> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch(() => {
    throw new Unreachable('network');
  });
  if (response.ok) return response.blob();
  const refusal = (await response.json().catch(() => null)) as { code: string; facts: object; text: Both } | null;
  if (!refusal?.text) throw new Unreachable(`status ${response.status}`);
  throw new Refused(response.status, { ...refusal, facts: {} });
}

function save(pdf: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(pdf);
  link.download = '预览.pdf';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
