import type { LicenceStatus } from '../../api/types.ts';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useSentence } from './use-sentence.ts';

/** The colour of each status; what only waits is blue, what a holder may no longer use is red. */
export const STATUS_COLOUR: Readonly<Record<string, Colour>> = {
  valid: 'green',
  suspended: 'amber',
  'being-made': 'blue',
  'not-yet-valid': 'blue',
  expired: 'red',
  annulled: 'red',
  revoked: 'red',
  withdrawn: 'red',
  cancelled: 'grey',
  succeeded: 'grey',
  superseded: 'grey',
};

/** A status in word, colour and the code of the national e-licence interfaces. */
export function StatusTag({ status }: { readonly status: LicenceStatus }) {
  const t = useText();
  const said = useSentence();
  return (
    <Tag colour={STATUS_COLOUR[status.word] ?? 'grey'}>
      {t('held.status.code', { word: said(status.text), code: status.code })}
    </Tag>
  );
}
