import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';
import { Day } from '../case/day.tsx';

type Asked = NonNullable<OfficerCase['procedure']>['asked'][number];

/** Whether the case is the reader's own to handle; a draft is nobody's yet, and a delegated one names no question to the reader's office. */
export const isOwn = (view: OfficerCase, seat: string | null): boolean =>
  seat === null || seat === view.office || !(view.procedure?.asked.some((a) => a.office === seat) ?? false);

/** What the reader's office was asked in a case of another office and has not answered yet. */
export const askedHere = (view: OfficerCase, seat: string | null): readonly Asked[] =>
  isOwn(view, seat) ? [] : (view.procedure?.asked.filter((a) => a.office === seat && a.answer === null) ?? []);

/** 来函: what is asked, by whom and until when, above everything else of a case that belongs to another office. */
export function AskedHere({ view, questions }: { readonly view: OfficerCase; readonly questions: readonly Asked[] }) {
  const t = useText();
  return questions.map((a) => (
    <Notice key={a.requestNo} colour="amber" title={t('officer.asked.title')}>
      <p lang="zh-CN">{a.question}</p>
      <p className="quiet">
        {view.routing.competentAuthority} · {a.requestNo} · {t('officer.questions.askedOn')} <Day day={a.askedOn} />
        {a.dueOn && (
          <>
            {' · '}
            {t('officer.course.dueOn')} <Day day={a.dueOn} />
          </>
        )}
        {' · '}
        {t(`officer.silence.${a.silence}`)}
      </p>
    </Notice>
  ));
}
