import { useSaid } from '../../ui/language.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from './case-types.ts';

/** 待核实: the figures on which the case rests and whose source nobody has opened; only officers are told. */
export function Unverified({ view }: { readonly view: OfficerCase }) {
  const t = useText();
  const said = useSaid();
  const { unverified } = view;
  if (unverified.length === 0) return null;
  return (
    <Notice colour="amber" title={t('officer.unverified.title', { n: unverified.length })}>
      <p>{t('officer.unverified.text')}</p>
      <ul>
        {unverified.map((f) => (
          <li key={`${f.at} ${f.value} ${f.basis}`}>
            {t('officer.unverified.line', { name: said(f.name), value: f.value })}
            <span className="quiet block" title={f.basis}>
              {said(f.article)} · {said(f.mark)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
