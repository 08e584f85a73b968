import type { CaseView } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';
import { Told } from './examination.tsx';
import { ReportFiles } from './report-files.tsx';
import { useDay, useTexts } from './words.ts';
import { Written } from './written.tsx';

type Order = NonNullable<CaseView['procedure']>['rectifications'][number];

/** 整改: what the site check found, until when, and the form to report that it was put right. */
export function Rectification({ order }: { readonly order: Order }) {
  const t = useText();
  const day = useDay();
  const { view, item } = useCase();
  const texts = useTexts(item);
  const late = order.reportedOn === null && view.today > order.dueOn;
  const open = order.reportedOn === null && view.acts.includes('ReportRectification');
  return (
    <Told
      no={order.noticeNo}
      title={t('exam.rectification')}
      state={order.reportedOn ? 'done' : late ? 'late' : 'waits'}
    >
      <p>{t('exam.rectification.lead', { day: day(order.dueOn), n: order.defects.length })}</p>
      <ol>
        {order.defects.map((d) => (
          <li key={`${d.subject} ${d.problem}`}>
            <strong>{texts[`checklist.${d.subject}`] ?? texts[`field.${d.subject}.label`] ?? d.subject}</strong>
            <br />
            {t('correction.problem')} {d.problem}
            <br />
            {t('exam.cure')} {d.cure}
          </li>
        ))}
      </ol>
      {order.reportedOn && <p>{t('exam.rectification.reported', { day: day(order.reportedOn) })}</p>}
      {order.report && <blockquote>{order.report}</blockquote>}
      <ReportFiles order={order} open={open} />
      {open && (
        <Written
          id={`report-${order.servedOn}`}
          path="/rectification-reports"
          label={t('exam.report')}
          hint={t(late ? 'exam.report.late' : 'exam.report.hint')}
          missing={t('exam.report.missing')}
          button={t('exam.report.send')}
          bodyOf={(report) => ({ report })}
        />
      )}
    </Told>
  );
}
