import { useQuery } from '@tanstack/react-query';
import { useText } from '../../ui/use-text.ts';
import { cityQuery } from '../queries.ts';
import { useCase } from './case-context.ts';

/** Which office holds the case, where it is, and its line for questions and complaints. */
export function OfficeLine() {
  const t = useText();
  const { view } = useCase();
  const city = useQuery(cityQuery).data;
  const office = city?.offices.find((o) => o.code === view.office);
  return (
    <p>
      <strong>{office?.name ?? view.routing.competentAuthority}</strong>
      {office && (
        <>
          <br />
          {office.address}
          <br />
          {t('office.line', { phone: office.complaintLine })}
        </>
      )}
    </p>
  );
}
