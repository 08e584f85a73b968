import type { ReactNode } from 'react';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';

export type Procedure = NonNullable<OfficerCase['procedure']>;

/** One part of an examination: its title and what there is of it. */
export function Part({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none: boolean;
  readonly children: ReactNode;
}) {
  const t = useText();
  return (
    <section className="card">
      <h3>{title}</h3>
      {none ? <p className="quiet">{t('officer.procedure.none')}</p> : <ul className="course">{children}</ul>}
    </section>
  );
}

/** How far a thing has come, in a word. */
export function State({ colour, word }: { readonly colour: Colour; readonly word: string }) {
  const t = useText();
  return <Tag colour={colour}>{t(`officer.state.${word}`)}</Tag>;
}
