import { Link } from '@tanstack/react-router';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { type SectionState, sectionState } from '../form/section-state.ts';
import { AboutLicence } from './about-licence.tsx';
import { useCase, useDraft } from './case-context.ts';
import { PreCheck } from './pre-check.tsx';
import { Prefill } from './prefill.tsx';
import { SaveLine } from './save-line.tsx';
import { SlotTag, slotState } from './slot-state.tsx';

const COLOUR: Readonly<Record<SectionState, Colour>> = { empty: 'grey', started: 'amber', wrong: 'red', done: 'green' };

/** The tasks of a draft: each section with its state, the materials, and checking before filing. */
export function TaskList() {
  const t = useText();
  const said = useSaid();
  const open = useCase();
  const { view, words, slots, item } = open;
  const { unsaved } = useDraft();
  const done = view.form.filter((s) => sectionState(s, view) === 'done').length;
  const chosen = Object.values(unsaved).filter((u) => u.theirs !== undefined).length;
  return (
    <Main title={said(item.definition.names)}>
      <p className="quiet">
        {t('tasks.draft')} · {t('tasks.done', { done, all: view.form.length })}
      </p>
      <AboutLicence />
      <Prefill />
      <h2>{t('tasks.fill')}</h2>
      <ol className="tasks">
        {view.form.map((s) => {
          const state = sectionState(s, view);
          return (
            <li key={s.id}>
              <Link to="/cases/$case/$section" params={{ case: view.case, section: s.id }}>
                {words(s.title)}
              </Link>
              <Tag colour={COLOUR[state]}>{t(`section.${state}`)}</Tag>
            </li>
          );
        })}
      </ol>
      <h2>{t('tasks.materials')}</h2>
      <ol className="tasks">
        {slots.map((s) => (
          <li key={s.slot}>
            <Link to="/cases/$case/materials" params={{ case: view.case }} hash={s.slot}>
              {words(`material.${s.slot}.name`)}
            </Link>
            <SlotTag state={slotState(s, view)} />
          </li>
        ))}
      </ol>
      <PreCheck />
      <h2>{t('tasks.file')}</h2>
      <p>{t(view.problems.length > 0 ? 'tasks.problems' : 'tasks.ready', { n: view.problems.length })}</p>
      {chosen > 0 && <p>{t('tasks.choices', { n: chosen })}</p>}
      <div className="row">
        <Link className="button" to="/cases/$case/check" params={{ case: view.case }}>
          {t('tasks.check')}
        </Link>
        <Link to="/cases/$case/withdraw" params={{ case: view.case }}>
          {t('withdraw.draft.link')}
        </Link>
      </div>
      <SaveLine quiet />
    </Main>
  );
}
