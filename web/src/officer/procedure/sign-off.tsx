import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import type { PackTexts } from '../case/titles.ts';
import { Part, type Procedure, State } from './part.tsx';

/** 逐级审签和法制审核: each level with its view and date, or whose view is missing. */
export function SignOff({ procedure, texts }: { readonly procedure: Procedure; readonly texts: PackTexts }) {
  const t = useText();
  const by = useOfficerName();
  const { signOff, legalCheck } = procedure;
  const legal = legalCheck?.opinion ?? null;
  return (
    <Part title={t('officer.course.signOff')} none={signOff.length === 0 && !legalCheck?.needed && legal === null}>
      {signOff.map(({ level, duty, opinion }) => (
        <li key={level}>
          <strong>{texts[`level.${level}`] ?? level}</strong>{' '}
          {opinion ? (
            <State
              colour={opinion.proposal === 'grant' ? 'green' : 'red'}
              word={opinion.proposal === 'grant' ? 'proposesGrant' : 'proposesRefusal'}
            />
          ) : (
            <State colour="amber" word="open" />
          )}
          {opinion ? (
            <span className="quiet block">
              {opinion.view} — {by(opinion.by)} · <Day day={opinion.on} />
            </span>
          ) : (
            <span className="quiet block">{t('officer.course.byDuty', { duty: t(`officer.duty.${duty}`) })}</span>
          )}
        </li>
      ))}
      {(legalCheck?.needed || legal) && (
        <li>
          <strong>{t('officer.course.legal')}</strong>{' '}
          {legal ? (
            <State colour={legal.agrees ? 'green' : 'red'} word={legal.agrees ? 'agrees' : 'disagrees'} />
          ) : (
            <State colour="amber" word="open" />
          )}
          {legal ? (
            <span className="quiet block">
              {legal.view} — {by(legal.by)} · <Day day={legal.on} />
            </span>
          ) : (
            <span className="quiet block">{t('officer.course.byDuty', { duty: t('officer.duty.legal') })}</span>
          )}
        </li>
      )}
    </Part>
  );
}
