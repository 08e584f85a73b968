import { Link } from '@tanstack/react-router';
import { useText } from '../../ui/use-text.ts';
import { useSession } from '../queries.ts';
import type { OfficerCase } from './case-types.ts';

/** The way from a case to the licence that it is about or that it granted, for officers of the office that issued it. */
export function LicenceLink({ view }: { readonly view: OfficerCase }) {
  const t = useText();
  const seat = useSession().data?.office;
  const granted = view.decision?.result === 'granted' ? view.decision.made?.licence : undefined;
  const licence = view.licence ?? granted;
  if (!licence || seat !== view.office) return null;
  return (
    <p>
      <Link to="/officer/licences/$id" params={{ id: licence }}>
        {t(view.licence ? 'officer.licence.about' : 'officer.licence.granted')}
      </Link>
    </p>
  );
}
