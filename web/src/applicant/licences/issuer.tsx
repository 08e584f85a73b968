import { useQuery } from '@tanstack/react-query';
import type { LicenceView } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { cityQuery } from '../queries.ts';

/** Who issued the licence, where it is, and its line for questions and complaints. */
export function Issuer({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const office = useQuery(cityQuery).data?.offices.find((o) => o.code === view.office.code);
  return (
    <section>
      <h2>{t('held.issuer')}</h2>
      <p>
        <strong>{view.office.name}</strong>
        {office && (
          <>
            <br />
            {office.address}
            <br />
            {t('office.line', { phone: office.complaintLine })}
          </>
        )}
      </p>
    </section>
  );
}

/** An office by name. */
export function OfficeName({ code }: { readonly code: string }) {
  return useQuery(cityQuery).data?.offices.find((o) => o.code === code)?.name ?? '';
}
