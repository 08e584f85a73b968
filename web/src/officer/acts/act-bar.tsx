import { benefitKey } from '../../ui/paper-key.ts';
import { useText } from '../../ui/use-text.ts';
import type { Officer, OfficerCase } from '../case/case-types.ts';
import { useList } from '../case/use-list.ts';
import { askedHere, isOwn } from '../procedure/asked-here.tsx';

/** The acts of officers by phase, with the duty that each asks for (行政许可法第三十二至三十八条). */
export const ACTS = {
  accept: { command: 'AcceptCase', phase: 'received', duty: 'handle', key: 'A' },
  register: { command: 'RecordFiling', phase: 'received', duty: 'handle', key: 'A' },
  correct: { command: 'RequestCorrection', phase: 'received', duty: 'handle', key: 'C' },
  decline: { command: 'DeclineCase', phase: 'received', duty: 'handle', key: '' },
  grant: { command: 'GrantCase', phase: 'accepted', duty: 'decide', key: 'G' },
  end: { command: 'ApproveCancellation', phase: 'accepted', duty: 'decide', key: 'G' },
  refuse: { command: 'RefuseCase', phase: 'accepted', duty: 'decide', key: 'R' },
} as const;
export type ActName = keyof typeof ACTS;
const MAIN: ReadonlySet<ActName> = new Set(['accept', 'register', 'grant', 'end']);
const NONE: Readonly<Record<string, string>> = { 'correction-requested': 'correction', draft: 'draft' };

/** A filing is recorded where an application is accepted, and a licence that is given back is not granted: which acts the case can have. */
export function suitsCase(name: ActName, { family, kind }: OfficerCase): boolean {
  if (name === 'grant') return kind !== 'cancellation';
  if (name === 'end') return kind === 'cancellation';
  return family === 'filing' ? name !== 'accept' : name !== 'register';
}

/** The command behind an act: what is granted is a licence or a benefit. */
export const commandOf = (name: ActName, { outcome }: OfficerCase): string =>
  name === 'grant' && outcome === 'benefit' ? 'GrantBenefit' : ACTS[name].command;

const DECISIONS: ReadonlySet<ActName> = new Set(['grant', 'refuse']);
/** The end of the key of an act's name. */
const nameKey = (name: ActName, view: OfficerCase): string =>
  DECISIONS.has(name) ? `${name}${benefitKey(view)}` : name;

export const isActName = (name: string): name is ActName => name in ACTS;

/** The acts that the phase knows; those that are not the reader's say whose they are. */
export function ActBar({
  view,
  officers,
  seat,
  onAct,
}: {
  readonly view: OfficerCase;
  readonly officers: readonly Officer[];
  /** The reader's office. */
  readonly seat: string | null;
  onAct(act: ActName): void;
}) {
  const t = useText();
  const list = useList();
  const names = (Object.keys(ACTS) as ActName[]).filter(
    (name) => ACTS[name].phase === view.phase && suitsCase(name, view),
  );
  // Who was only asked for an opinion has no act here; who handles a case by delegation has every one.
  if (view.phase !== 'draft' && !isOwn(view, seat))
    return (
      <p className="quiet">
        {t(askedHere(view, seat).length > 0 ? 'officer.acts.asked' : 'officer.acts.answered', {
          office: view.routing.competentAuthority,
        })}
      </p>
    );
  if (names.length === 0) return <p className="quiet">{t(`officer.acts.none.${NONE[view.phase] ?? 'closed'}`)}</p>;
  const barred = names.filter((name) => !view.acts.includes(commandOf(name, view)));
  const duty = barred[0] && ACTS[barred[0]].duty;
  const whose = officers.filter((o) => duty && o.duties.includes(duty)).map((o) => o.name);
  return (
    <section className="acts" aria-label={t('officer.acts')}>
      {names.map((name) => {
        const mine = !barred.includes(name);
        return (
          <button
            type="button"
            key={name}
            className={MAIN.has(name) ? 'button' : 'button second'}
            aria-disabled={!mine}
            aria-describedby={mine ? undefined : 'why-not'}
            aria-keyshortcuts={ACTS[name].key || undefined}
            onClick={() => mine && onAct(name)}
          >
            {t(`officer.act.${nameKey(name, view)}`)}
            {ACTS[name].key && (
              <span aria-hidden="true">
                <kbd>{ACTS[name].key}</kbd>
              </span>
            )}
          </button>
        );
      })}
      {duty && (
        <p className="quiet" id="why-not">
          {t(`officer.acts.whose.${duty}`, {
            acts: list(barred.map((name) => t(`officer.act.${nameKey(name, view)}`))),
          })}{' '}
          {whose.length > 0 && t('officer.acts.names', { names: list(whose) })}
        </p>
      )}
    </section>
  );
}
