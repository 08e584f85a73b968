import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';
import type { LicenceApplication, LicenceView } from '../../api/types.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from '../parts/asked.tsx';
import { useNamed } from '../parts/words.ts';
import { byReason } from './by-reason.ts';
import { useSentence } from './use-sentence.ts';

/** 可以申请: each kind of application that the item offers about the licence, what it is for, and why one is not open now. */
export function Applications({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const { locale } = useLanguage();
  const running = new Set<string>(view.cases.map((c) => c.kind));
  const open = view.applications.filter((a) => a.admitted || running.has(a.kind));
  const closed = byReason(view.applications.filter((a) => !a.admitted && !running.has(a.kind)));
  const and = t('list.semicolon');
  return (
    <section>
      <h2>{t('held.apply')}</h2>
      {view.applications.length === 0 && <p>{t('held.apply.none')}</p>}
      <ul className="tasks spread">
        {open.map((a) => (
          <Application key={a.kind} view={view} application={a} />
        ))}
        {closed.map(({ kinds, reason }) => (
          <li key={kinds.map((a) => a.kind).join(' ')}>
            <Why kinds={kinds} title={kinds.map((a) => a.text[locale]).join(and)} reason={reason} />
            <Tag colour="grey">{t('held.apply.closed')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Kinds that are not open now, and the one reason why; what a single one is for is said besides. */
function Why({
  kinds,
  title,
  reason,
}: {
  readonly kinds: readonly LicenceApplication[];
  readonly title: string;
  readonly reason: LicenceApplication['refusal'];
}) {
  const t = useNamed();
  const sentence = useSentence();
  const [first, ...others] = kinds;
  return (
    <div>
      <strong>{sentence({ 'zh-CN': title, en: title })}</strong>
      {first && others.length === 0 && <div>{t(`held.apply.${first.kind}`)}</div>}
      {reason && <p className="quiet">{sentence(reason.text)}</p>}
    </div>
  );
}

function Application({
  view,
  application: a,
}: {
  readonly view: LicenceView;
  readonly application: LicenceApplication;
}) {
  const t = useNamed();
  const sentence = useSentence();
  const open = view.cases.filter((c) => c.kind === a.kind);
  const hasDraft = open.some((c) => c.phase === 'draft');
  const isFiled = open.some((c) => c.phase !== 'draft');
  return (
    <li>
      <div>
        <strong id={`kind-${a.kind}`}>{sentence(a.text)}</strong>
        <div>{t(`held.apply.${a.kind}`)}</div>
        {a.warning && <p className="quiet">{sentence(a.warning.text)}</p>}
        {open.map((c) => (
          <p key={c.case}>
            <Link to="/cases/$case" params={{ case: c.case }}>
              {c.caseNo === null ? t('held.apply.draft') : t('held.apply.filed', { no: c.caseNo })}
            </Link>
          </p>
        ))}
        {a.refusal && !isFiled && <p className="quiet">{sentence(a.refusal.text)}</p>}
      </div>
      {!a.admitted ? (
        <Tag colour={isFiled ? 'blue' : 'grey'}>{t(isFiled ? 'held.apply.running' : 'held.apply.closed')}</Tag>
      ) : (
        !hasDraft && <Start view={view} kind={a.kind} />
      )}
    </li>
  );
}

/** Opens a draft about the licence and goes to it; a second press, or one after a lost answer, opens the same. */
function Start({ view, kind }: { readonly view: LicenceView; readonly kind: string }) {
  const t = useText();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const start = async () => {
    if (state.busy) return;
    setState({ busy: true, error: null });
    try {
      const body = { item: view.item, kind, licence: view.licence };
      const { case: id } = await perform({ method: 'POST', path: '/api/cases', body, key: key.current });
      await navigate({ to: '/cases/$case', params: { case: id } });
    } catch (error) {
      if (error instanceof Refused) key.current = newKey();
      setState({ busy: false, error });
    }
  };
  return (
    <div>
      <button
        type="button"
        id={`start-${kind}`}
        className="button second"
        aria-disabled={state.busy}
        aria-labelledby={`start-${kind} kind-${kind}`}
        onClick={() => void start()}
      >
        {state.busy ? t('item.begin.busy') : t('item.begin')}
      </button>
      {state.error !== null && <Trouble error={state.error} retry={() => void start()} />}
    </div>
  );
}
