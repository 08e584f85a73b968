import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import type { OfficeQuestion } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Notice, Tag, Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { countdownOf, lightColour } from '../case/countdown.ts';
import { Day } from '../case/day.tsx';
import { Failure } from '../failure.tsx';
import { useItemNames, useQuestions } from '../queries.ts';

/** 来函征求意见: what other offices have asked the reader's own and it has not answered yet, the most urgent first. */
export function Questions({ box }: { readonly box: RefObject<HTMLUListElement | null> }) {
  const t = useText();
  const list = useQuestions();
  if (list.isPending) return <Waiting />;
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <p role="status" className="quiet">
        {t('officer.questions.count', { n: list.data.length })}
      </p>
      {list.data.length === 0 && (
        <Notice colour="grey">
          <p>{t('officer.empty.asked')}</p>
        </Notice>
      )}
      <ul className="inbox" ref={box}>
        {list.data.map((q) => (
          <Row key={q.requestNo} question={q} />
        ))}
      </ul>
    </>
  );
}

function Row({ question: q }: { readonly question: OfficeQuestion }) {
  const t = useText();
  const said = useSaid();
  const names = useItemNames().data?.items.find((i) => i.item === q.item)?.names;
  const due = countdownOf({ phase: 'accepted', daysLeft: q.daysLeft, light: q.light });
  return (
    <li>
      <span className="inbox-what">
        <Link to="/officer/cases/$id" params={{ id: q.stream }} data-case={q.stream}>
          {q.holder || q.caseNo}
        </Link>
        <span className="quiet">
          {q.caseNo} · {said(names) || q.item}
        </span>
        <span className="block">
          {t('officer.questions.by', { office: q.by.name })} <q lang="zh-CN">{q.question}</q>
        </span>
      </span>
      <span className="inbox-due">
        {due && <Tag colour={due.colour}>{t(due.key, { n: due.n })}</Tag>}
        <span className="quiet">
          {t('officer.questions.askedOn')} <Day day={q.askedOn} />
          {q.dueOn && (
            <>
              {' · '}
              {t('officer.due.on')} <Day day={q.dueOn} />
            </>
          )}
        </span>
      </span>
      <span className="inbox-state">
        {due && <Tag colour={lightColour(q.light)}>{t(`officer.light.${q.light}`)}</Tag>}
        <span className="quiet">{t(`officer.silence.${q.silence}`)}</span>
      </span>
    </li>
  );
}
