import { useText } from '../../ui/use-text.ts';
import type { Mark } from '../case/marks.ts';

/** One text with what differs in it marked, by sign and colour; `as` tells a screen reader which side it is. */
export function Marked({ marks, as }: { readonly marks: readonly Mark[]; readonly as: 'del' | 'ins' }) {
  const Tagged = as;
  const keyed = marks.map((m, i) => ({ ...m, key: `${i} ${m.text}` }));
  return (
    <>
      {keyed.map((m) =>
        m.differs ? (
          <Tagged className="mark" key={m.key}>
            {m.text}
          </Tagged>
        ) : (
          <span key={m.key}>{m.text}</span>
        ),
      )}
    </>
  );
}

/** What differs, said in a sentence. */
export function MarkedWords({ left, right }: { readonly left: readonly Mark[]; readonly right: readonly Mark[] }) {
  const t = useText();
  const only = (marks: readonly Mark[]) => marks.filter((m) => m.differs).map((m) => `“${m.text}”`);
  const [a, b] = [only(left), only(right)];
  if (a.length + b.length === 0) return null;
  return (
    <p className="quiet">
      {t('officer.marks', {
        left: a.join(' ') || t('officer.marks.nothing'),
        right: b.join(' ') || t('officer.marks.nothing'),
      })}
    </p>
  );
}
