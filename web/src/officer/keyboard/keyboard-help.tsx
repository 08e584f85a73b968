import { Dialog } from '../../ui/dialog.tsx';
import { TickField } from '../../ui/field.tsx';
import { useText } from '../../ui/use-text.ts';
import { useKeysOn } from './use-keys.ts';

const MAP = [
  ['J', 'officer.keys.next'],
  ['K', 'officer.keys.previous'],
  ['O', 'officer.keys.open'],
  ['S', 'officer.keys.setAside'],
  ['A', 'officer.keys.accept'],
  ['C', 'officer.keys.correct'],
  ['G', 'officer.keys.grant'],
  ['R', 'officer.keys.refuse'],
  ['?', 'officer.keys.help'],
] as const;

/** The keyboard map. */
export function KeyboardHelp({ onClose }: { onClose(): void }) {
  const t = useText();
  const [on, setOn] = useKeysOn();
  return (
    <Dialog title={t('officer.keys.title')} onClose={onClose}>
      <dl className="keys">
        {MAP.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('officer.keys.never')}</p>
      <TickField label={t('officer.keys.on')} value={on} onValue={setOn} />
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {t('officer.close')}
        </button>
      </div>
    </Dialog>
  );
}
