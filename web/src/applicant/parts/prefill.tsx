import { useRef, useState } from 'react';
import { newKey, perform } from '../../api/call.ts';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from './asked.tsx';
import { useCase } from './case-context.ts';

type Said = {
  readonly filled: readonly string[];
  readonly registries: readonly {
    readonly registry: string;
    readonly outcome: 'found' | 'not-found' | 'unavailable';
  }[];
};

/** 秒填: asks the registries on request, and says what was filled from where and which register was silent. */
export function Prefill() {
  const t = useText();
  const { view, words, draft, refresh } = useCase();
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!view.acts.includes('PrefillValues')) return null;
  const fill = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await draft.flush();
      const answer = await perform({
        method: 'POST',
        path: `/api/cases/${view.case}/prefill`,
        body: {},
        key: key.current,
      });
      key.current = newKey();
      setSaid(answer as unknown as Said);
      await refresh();
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  const comma = t('list.comma');
  const from = (registry: string) =>
    [...new Set(said?.filled ?? [])]
      .filter((f) => view.prefilled.some((p) => p.field === f && p.registry === registry))
      .map((f) => words(`field.${f}.label`));
  const identity = from('identity').filter((label) => !from('enterprise').includes(label));
  const filledBefore = new Set(view.prefilled.map((p) => p.field)).size;
  return (
    <section className="card">
      <h2>{t('prefill.title')}</h2>
      <p>{filledBefore > 0 ? t('prefill.again', { n: filledBefore }) : t('prefill.text')}</p>
      <button
        type="button"
        className={filledBefore > 0 ? 'button second' : 'button'}
        aria-disabled={busy}
        onClick={() => void fill()}
      >
        {busy ? t('prefill.busy') : t('prefill.go')}
      </button>
      <div className="after">{error !== null && <Trouble error={error} retry={() => void fill()} />}</div>
      {said && (
        <Notice colour={said.registries.some((r) => r.outcome === 'unavailable') ? 'amber' : 'green'} live>
          <ul>
            {identity.length > 0 && <li>{t('prefill.identity', { fields: identity.join(comma) })}</li>}
            {[...new Map(said.registries.map((r) => [r.registry, r])).values()].map((r) => {
              const name = words(`registry.${r.registry}`);
              const fields = from(r.registry);
              if (r.outcome === 'unavailable') return <li key={r.registry}>{t('prefill.unavailable', { name })}</li>;
              if (r.outcome === 'not-found') return <li key={r.registry}>{t('prefill.not-found', { name })}</li>;
              return (
                <li key={r.registry}>
                  {fields.length > 0
                    ? t('prefill.found', { name, n: fields.length, fields: fields.join(comma) })
                    : t('prefill.nothing-new', { name })}
                </li>
              );
            })}
            {said.registries.length === 0 && identity.length === 0 && <li>{t('prefill.nothing')}</li>}
          </ul>
        </Notice>
      )}
      {!said && view.registriesUnavailable.length > 0 && (
        <p>
          {t('prefill.unavailable', {
            name: view.registriesUnavailable.map((r) => words(`registry.${r}`)).join(comma),
          })}
        </p>
      )}
    </section>
  );
}
