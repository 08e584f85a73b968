import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import type { PackTexts } from '../case/titles.ts';
import { Hearings } from './hearings.tsx';
import { Offices } from './offices.tsx';
import { Part, type Procedure } from './part.tsx';
import { SignOff } from './sign-off.tsx';
import { SiteAndCure } from './site-and-cure.tsx';
import { TimeTold } from './time-told.tsx';

/** What runs and what has been in an examination: procedures, site checks, rectification, hearings, views, other offices. */
export function Course({
  view,
  texts,
  own,
}: {
  readonly view: OfficerCase;
  readonly texts: PackTexts;
  /** Whether the case is the reader's office's; an office that was only asked reads nothing of what is weighed and heard there. */
  readonly own: boolean;
}) {
  const t = useText();
  const { procedure, preCheck } = view;
  return (
    <>
      {preCheck && <PreCheck preCheck={preCheck} />}
      {procedure === null && !preCheck && <p>{t('officer.procedure.notYet')}</p>}
      {procedure && <Examination {...{ procedure, view, texts, own }} />}
      {view.recused.length > 0 && <Recused view={view} />}
    </>
  );
}

function Examination({
  procedure,
  view,
  texts,
  own,
}: {
  readonly procedure: Procedure;
  readonly view: OfficerCase;
  readonly texts: PackTexts;
  readonly own: boolean;
}) {
  return (
    <>
      {own && <SignOff {...{ procedure, texts }} />}
      <TimeTold procedure={procedure} />
      <SiteAndCure {...{ procedure, view, texts }} />
      {own && <Hearings procedure={procedure} />}
      <Offices procedure={procedure} />
    </>
  );
}

function PreCheck({ preCheck }: { readonly preCheck: NonNullable<OfficerCase['preCheck']> }) {
  const t = useText();
  const by = useOfficerName();
  return (
    <Part title={t('officer.course.preCheck')} none={false}>
      <li>
        {t('officer.course.preCheck.text')} <Day day={preCheck.requestedOn} />
      </li>
      {preCheck.advice.map((a) => (
        <li key={`${a.subject} ${a.on} ${a.advice}`}>
          <strong>{a.subject}</strong> {a.advice}
          <span className="quiet block">
            {by(a.by)} · <Day day={a.on} />
          </span>
        </li>
      ))}
    </Part>
  );
}

function Recused({ view }: { readonly view: OfficerCase }) {
  const t = useText();
  const by = useOfficerName();
  return (
    <Part title={t('officer.course.recused')} none={false}>
      {view.recused.map((o) => (
        <li key={o.account}>{by(o)}</li>
      ))}
    </Part>
  );
}
