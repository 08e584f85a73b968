import { Link } from '@tanstack/react-router';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';

/** What an application about a licence asks for, with the way back to the licence; a first application says nothing. */
export function AboutLicence() {
  const t = useText();
  const { view } = useCase();
  if (view.kind === 'first') return null;
  return (
    <p>
      <strong>{t(`kind.${view.kind}`)}</strong>
      {view.licence && (
        <>
          {' · '}
          <Link to="/licences/$licence" params={{ licence: view.licence }}>
            {t('about.licence')}
          </Link>
        </>
      )}
    </p>
  );
}
