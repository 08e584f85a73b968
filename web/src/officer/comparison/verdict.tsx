import { useSaid } from '../../ui/language.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerFinding } from '../case/case-types.ts';

const COLOURS: Readonly<Record<string, Colour>> = {
  equal: 'green',
  'equal-normalised': 'green',
  question: 'amber',
  differs: 'red',
  missing: 'red',
  unreadable: 'amber',
  unavailable: 'amber',
};

/** The verdict in words; what an officer has set aside says so first. */
export function Verdict({ finding }: { readonly finding: OfficerFinding }) {
  const t = useText();
  const said = useSaid();
  if (finding.setAside)
    return <Tag colour="blue">{t('officer.setAside.done', { verdict: said(finding.text.verdict) })}</Tag>;
  return <Tag colour={COLOURS[finding.verdict] ?? 'amber'}>{said(finding.text.verdict)}</Tag>;
}
