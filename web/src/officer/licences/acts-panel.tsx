import { useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import type { Acting } from '../case/use-act.ts';
import { useList } from '../case/use-list.ts';
import { ActSheet } from '../procedure/act-sheet.tsx';
import { LawBeside } from './law-beside.tsx';
import {
  issues,
  LICENCE_ACTS,
  type LicenceAct,
  type LicenceActName,
  type LicenceFacts,
  openLicenceActs,
} from './licence-acts.ts';

/** The acts that the reader may do to the licence now; one at a time, on a sheet of its own. */
export function ActsPanel({
  facts,
  acting,
  name,
  onName,
}: {
  readonly facts: LicenceFacts;
  readonly acting: Acting;
  /** The act in hand. */
  readonly name: LicenceActName | null;
  onName(name: LicenceActName | null): void;
}) {
  const t = useText();
  const list = useList();
  const [done, setDone] = useState<LicenceActName | null>(null);
  const { view, officers } = facts;
  const open = openLicenceActs(facts);
  const choose = (next: LicenceActName | null) => {
    acting.calm();
    setDone(null);
    onName(next);
  };
  const deciders = officers.filter((o) => o.duties.includes('decide')).map((o) => o.name);
  const ended = view.standing === 'ended';
  const isLiving = view.standing === 'in-force' || view.standing === 'suspended';
  const barred = issues(facts) && !view.acts.includes(ended ? 'CancelLicence' : 'AnnounceAct');
  return (
    <section>
      <h2>{t('officer.licence.acts')}</h2>
      <p role="status" className="quiet">
        {done ? t('officer.done', { act: t(`officer.do.licence.${done}`) }) : ''}
      </p>
      {name === null && open.length > 0 && (
        <ul className="doing" aria-label={t('officer.licence.acts')}>
          {open.map((one) => (
            <li key={one}>
              <button
                type="button"
                className={ended && one === 'close' ? 'button' : 'button second'}
                onClick={() => choose(one)}
              >
                {t(`officer.do.licence.${one}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {name === null && (
        <p className="quiet">
          {view.standing === 'cancelled' && t('officer.licence.acts.over')}
          {isLiving && t('officer.licence.acts.order')}
          {barred && view.standing !== 'cancelled' && deciders.length > 0 && (
            <> {t('officer.licence.acts.whose', { names: list(deciders) })}</>
          )}
        </p>
      )}
      {name !== null && (
        <ActSheet
          key={name}
          name={`licence.${name}`}
          act={LICENCE_ACTS[name] as LicenceAct}
          about={view.licence}
          address={`/api/licences/${view.licence}`}
          facts={facts}
          acting={acting}
          possible={open.includes(name)}
          beside={(draft) => <LawBeside name={name} draft={draft} facts={facts} />}
          onClose={() => choose(null)}
          onDone={() => {
            setDone(name);
            onName(null);
          }}
        />
      )}
    </section>
  );
}
