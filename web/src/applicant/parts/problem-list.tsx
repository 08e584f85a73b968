import { Link } from '@tanstack/react-router';
import type { Problem } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { placeOf } from '../form/section-state.ts';
import { subjectName, useCase } from './case-context.ts';

/** What is missing or wrong, each with the way to the place where it is mended. */
export function ProblemList({
  colour,
  title,
  problems,
}: {
  readonly colour: 'red' | 'amber';
  readonly title: string;
  readonly problems: readonly Problem[];
}) {
  const t = useText();
  const said = useSaid();
  const open = useCase();
  return (
    <Notice colour={colour} title={title}>
      <ul>
        {problems.map((p) => (
          <li key={`${p.subject} ${p.code}`}>
            <ToPlace subject={p.subject}>{subjectName(p.subject, open)}</ToPlace>
            {t('form.colon')}
            {said(p.text)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A link to the very field or slot. */
export function ToPlace({ subject, children }: { readonly subject: string; readonly children: string }) {
  const { view, slots } = useCase();
  const place = placeOf(
    subject,
    view.form,
    slots.map((s) => s.slot),
  );
  if (place?.kind === 'field')
    return (
      <Link to="/cases/$case/$section" params={{ case: view.case, section: place.section }} hash={subject}>
        {children}
      </Link>
    );
  if (place)
    return (
      <Link to="/cases/$case/materials" params={{ case: view.case }} hash={place.slot}>
        {children}
      </Link>
    );
  return <strong>{children}</strong>;
}
