import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Main } from '../../ui/page.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Slot, useCase } from '../parts/case-context.ts';
import { MaterialFile } from '../parts/material-file.tsx';
import { SaveLine } from '../parts/save-line.tsx';
import { SlotTag, slotState } from '../parts/slot-state.tsx';
import { Upload } from '../parts/upload.tsx';

/** The materials: one place for each, with what was uploaded, what was read from it and what does not agree. */
export function MaterialsPage() {
  const t = useText();
  const { view, slots } = useCase();
  useEffect(() => {
    const slot = decodeURIComponent(location.hash.slice(1));
    if (slot) document.getElementById(slot)?.focus();
  }, []);
  // What is asked comes first. The order is made once: nothing moves under the hands while files are read.
  const [order] = useState(() => {
    const rank = (s: Slot) => ({ 'not-needed': 2, 'by-registry': 1 })[slotState(s, view) as string] ?? 0;
    return [...slots].sort((x, y) => rank(x) - rank(y));
  });
  return (
    <Main title={t('materials.title')}>
      <p className="quiet">
        <Link to="/cases/$case" params={{ case: view.case }}>
          {t('tasks.back')}
        </Link>
      </p>
      <p>{t('materials.lead')}</p>
      {order.map((slot) => (
        <SlotCard key={slot.slot} slot={slot} />
      ))}
      <div className="row">
        {view.phase === 'draft' ? (
          <Link className="button" to="/cases/$case/check" params={{ case: view.case }}>
            {t('tasks.check')}
          </Link>
        ) : (
          <Link className="button" to="/cases/$case" params={{ case: view.case }}>
            {t('tasks.back')}
          </Link>
        )}
      </div>
      <SaveLine quiet />
    </Main>
  );
}

function SlotCard({ slot }: { readonly slot: Slot }) {
  const t = useText();
  const { view, words } = useCase();
  const files = view.materials.filter((m) => m.slot === slot.slot);
  const state = slotState(slot, view);
  const defects =
    view.phase === 'correction-requested'
      ? (view.corrections.at(-1)?.defects ?? []).filter((d) => d.subject === slot.slot)
      : [];
  return (
    <section className="card" id={slot.slot} tabIndex={-1} aria-labelledby={`${slot.slot}-name`}>
      <h2 id={`${slot.slot}-name`}>{words(`material.${slot.slot}.name`)}</h2>
      <p>
        <SlotTag state={state} />
      </p>
      {defects.map((d) => (
        <Notice colour="amber" key={d.problem}>
          <p>
            <strong>{t('correction.problem')}</strong> {d.problem}
            <br />
            <strong>{t('correction.cure')}</strong> {d.cure}
          </p>
        </Notice>
      ))}
      <p className="quiet">
        {words(`material.${slot.slot}.hint`)}
        {state === 'by-registry' &&
          slot.insteadOf &&
          ` ${t('materials.by-registry', { registry: words(`registry.${slot.insteadOf}`) })}`}
        {state === 'not-needed' && ` ${t('materials.not-needed')}`}
        <br />
        {t('form.legal', { articles: slot.legal.map((l) => words(`legal.${l}`)).join(t('list.semicolon')) })}
      </p>
      {files.map((m) => (
        <MaterialFile key={m.material} material={m} />
      ))}
      {view.acts.includes('AttachMaterial') && <Upload slot={slot} more={files.length > 0} />}
    </section>
  );
}
