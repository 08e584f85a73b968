import type { LicenceLine } from '../../api/types.ts';
import { Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';

/** What waits for the holder, each with its last day; what is late is red. */
export function Dues({ licence: { dues, validTo } }: { readonly licence: Pick<LicenceLine, 'dues' | 'validTo'> }) {
  const t = useText();
  const day = useDay();
  if (dues.length === 0) return null;
  return (
    <ul className="dues">
      {dues.map((d, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may have the same last day
        <li key={`${d.due} ${d.day} ${i}`}>
          <Tag colour={d.late ? 'red' : 'amber'}>{t(`held.due.${d.due}`)}</Tag>{' '}
          {d.day === null
            ? t('held.due.day.unknown')
            : d.due === 'renewal' && d.late
              ? t('held.due.renewal.late', { day: day(d.day), end: day(validTo) })
              : t(d.late ? 'held.due.day.late' : 'held.due.day', { day: day(d.day) })}
        </li>
      ))}
    </ul>
  );
}
