import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newKey, perform } from '../../api/call.ts';
import type { Item } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Law, LawInBoth, lawText } from '../../ui/law.tsx';
import { Main } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { useAddress } from '../parts/address.ts';
import { Asked, Trouble } from '../parts/asked.tsx';
import { ItemLimits } from '../parts/item-limits.tsx';
import { SignIn } from '../parts/sign-in.tsx';
import { useTexts, useWords, type Words } from '../parts/words.ts';
import { cityQuery, itemQuery, sessionQuery } from '../queries.ts';

type Definition = {
  readonly basis: readonly string[];
  readonly fee: { readonly charged: boolean; readonly basis: string };
  readonly materials: readonly {
    readonly slot: string;
    readonly requiredWhen: string;
    readonly insteadOf?: string;
    readonly legal: readonly string[];
  }[];
  readonly legal: Readonly<Record<string, unknown>>;
};

/** 办事指南: what the licence is, for whom, what is needed, how long it takes, what it costs, on which law, and where to begin. */
export function ItemPage() {
  const { item: name } = useAddress<{ item: string }>();
  const t = useText();
  const query = useQuery(itemQuery(name));
  return (
    <Asked query={query} title={t('item.title')}>
      {(item) => <Guide item={item} />}
    </Asked>
  );
}

function Guide({ item }: { readonly item: Item }) {
  const t = useText();
  const said = useSaid();
  const words = useWords(item);
  const texts = useTexts(item);
  const city = useQuery(cityQuery).data;
  const definition = item.definition as unknown as Definition & Item['definition'];
  return (
    <Main title={said(definition.names)}>
      <p className="lead">{words('item.summary')}</p>
      <Begin item={item.item} />
      <h2>{t('item.materials')}</h2>
      <p>{t('item.materials.lead')}</p>
      <ol className="lines">
        {definition.materials.map((m) => (
          <MaterialLine key={m.slot} material={m} words={words} />
        ))}
      </ol>
      <h2>{t('item.limits')}</h2>
      <ItemLimits item={item} {...(city && { today: city.today })} />
      <h2>{t('item.fee')}</h2>
      <p>
        {t(definition.fee.charged ? 'item.fee.some' : 'item.fee.none', { basis: lawText(texts, definition.fee.basis) })}
      </p>
      <h2 id="basis">{t('item.basis')}</h2>
      <ul>
        {definition.basis.map((b) => (
          <li key={b}>
            <Law texts={texts} reference={b} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('item.articles')}</summary>
        <ul>
          {Object.keys(definition.legal).map((key) => (
            <li key={key} id={`legal-${key}`}>
              <LawInBoth said={words(`legal.${key}`)} reference={item.texts['zh-CN'][`legal.${key}`] ?? ''} />
            </li>
          ))}
        </ul>
      </details>
      <Begin item={item.item} />
    </Main>
  );
}

function MaterialLine({
  material,
  words,
}: {
  readonly material: Definition['materials'][number];
  readonly words: Words;
}) {
  const t = useText();
  const conditional = material.requiredWhen !== 'true';
  return (
    <li>
      <strong>{words(`material.${material.slot}.name`)}</strong>
      <br />
      <span className="quiet">
        {conditional ? t('item.material.some') : material.insteadOf ? t('item.material.free') : t('item.material.all')}
        {material.insteadOf && ` ${t('item.material.instead', { registry: words(`registry.${material.insteadOf}`) })}`}
        <br />
        {words(`material.${material.slot}.hint`)}
        <br />
        {t('form.legal', { articles: material.legal.map((l) => words(`legal.${l}`)).join(t('list.semicolon')) })}
      </span>
    </li>
  );
}

/** 开始办理. A second press, or a press again after a lost answer, opens the same draft. */
function Begin({ item }: { readonly item: string }) {
  const t = useText();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const key = useRef(newKey());
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  if (session.data === null)
    return (
      <p className="row">
        <SignIn begin /> <span className="quiet">{t('item.begin.sign-in')}</span>
      </p>
    );
  if (session.data?.kind === 'officer') return <p>{t('item.begin.officer')}</p>;
  const begin = async () => {
    if (state.busy) return;
    setState({ busy: true, error: null });
    try {
      const { case: id } = await perform({ method: 'POST', path: '/api/cases', body: { item }, key: key.current });
      await navigate({ to: '/cases/$case', params: { case: id } });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <>
      <div className="row">
        <button type="button" className="button" aria-disabled={state.busy} onClick={() => void begin()}>
          {state.busy ? t('item.begin.busy') : t('item.begin')}
        </button>
      </div>
      {state.error !== null && <Trouble error={state.error} retry={() => void begin()} />}
    </>
  );
}
