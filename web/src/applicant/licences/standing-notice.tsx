import { Link } from '@tanstack/react-router';
import type { LicenceView } from '../../api/types.ts';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';
import { Dues } from './dues.tsx';
import { lives } from './rights.ts';
import { STATUS_COLOUR } from './standing.tsx';
import { useSentence } from './use-sentence.ts';

/** How the licence stands, in word, code and colour, what that means for its holder, and what waits for him. */
export function Standing({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const said = useSentence();
  const { status } = view;
  return (
    <Notice
      colour={STATUS_COLOUR[status.word] ?? 'grey'}
      title={t('held.status.code', { word: said(status.text), code: status.code })}
    >
      <p>
        <Meaning view={view} />
      </p>
      {view.deemed && lives(view) && <Deemed view={view} />}
      {view.renewal && <Renewal view={view} />}
      {view.standing === 'ended' && view.ending?.act !== 'succeeded' && <p>{t('held.closing.owed')}</p>}
      <Dues licence={view} />
    </Notice>
  );
}

function Meaning({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  const { status, suspension, ending, cancellation } = view;
  switch (status.word) {
    case 'suspended':
      return suspension
        ? t('held.status.suspended', { from: day(suspension.from), until: day(suspension.until) })
        : t('held.status.suspended.unknown');
    case 'succeeded':
      return (
        <>
          {t('held.status.succeeded', { day: day(ending?.on ?? view.validTo) })}{' '}
          {ending?.successor && (
            <Link to="/licences/$licence" params={{ licence: ending.successor.licence }}>
              {t('held.status.successor', { no: ending.successor.licenceNo })}
            </Link>
          )}
        </>
      );
    case 'cancelled':
      return t('held.status.cancelled', {
        day: day(cancellation?.on ?? view.today),
        no: cancellation?.recordNo ?? '',
      });
    case 'annulled':
    case 'revoked':
    case 'withdrawn':
      return t(`held.status.${status.word}`, { day: day(ending?.on ?? view.today) });
    case 'being-made':
      return t('held.status.being-made');
    case 'not-yet-valid':
      return t('held.status.not-yet-valid', { day: day(view.validFrom) });
    default:
      return t(status.word === 'expired' ? 'held.status.expired' : 'held.status.valid', { day: day(view.validTo) });
  }
}

/** 视为准予延续: silence has renewed, and the paper that says so is still to come. */
function Deemed({ view: { deemed } }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  return deemed && <p>{t('held.deemed', { end: day(deemed.oldEnd), no: deemed.caseNo })}</p>;
}

/** The renewal that is under way, and what silence until the end of the term means. */
function Renewal({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  if (!view.renewal) return null;
  const { caseNo, filedOn } = view.renewal;
  const own = view.cases.find((c) => c.caseNo === caseNo);
  return (
    <p>
      {t('held.renewal', { no: caseNo, filed: day(filedOn), end: day(view.validTo) })}{' '}
      {own && (
        <Link to="/cases/$case" params={{ case: own.case }}>
          {t('held.to-case')}
        </Link>
      )}
    </p>
  );
}
