import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LicenceView } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { Announcements, EarlierAnnouncements } from '../licences/announcements.tsx';
import { Applications } from '../licences/applications.tsx';
import { Certificate } from '../licences/certificate.tsx';
import { Conditions } from '../licences/conditions.tsx';
import { Decisions } from '../licences/decisions.tsx';
import { Issuer } from '../licences/issuer.tsx';
import { Moments } from '../licences/moments.tsx';
import { LicencePapers } from '../licences/papers.tsx';
import { licenceQuery } from '../licences/queries.ts';
import { Standing } from '../licences/standing-notice.tsx';
import { LicenceTexts } from '../licences/texts.tsx';
import { Versions } from '../licences/versions.tsx';
import { useAddress } from '../parts/address.ts';
import { Asked } from '../parts/asked.tsx';

/** One licence as its holder reads it: how it stands, what waits, what may be applied for, and everything that has become of it. */
export function LicencePage() {
  return (
    <LicenceTexts>
      <Addressed />
    </LicenceTexts>
  );
}

function Addressed() {
  const { licence: id } = useAddress<{ licence: string }>();
  const t = useText();
  const query = useQuery({
    ...licenceQuery(id),
    // Papers are made in the background; while one is on its way the page asks again.
    refetchInterval: ({ state }) =>
      state.data && isMoving(state.data) ? (state.dataUpdateCount < 60 ? 1_500 : 15_000) : false,
  });
  return (
    <Asked query={query} title={t('held.title')}>
      {(view) => <Licence key={view.licence} view={view} />}
    </Asked>
  );
}

const isMoving = (view: LicenceView): boolean =>
  view.papersDue.length > 0 || view.status.word === 'being-made' || view.versions.some((v) => v.issuedOn === null);

function Licence({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const said = useSaid();
  // What was decided explains why the licence is not what its certificate says; where it is, the certificate comes first.
  const valid = view.status.word === 'valid';
  return (
    <Main title={said(view.itemNames)}>
      <p className="quiet">
        {t('held.no', { no: view.licenceNo })}
        {view.holder && ` · ${view.holder}`}
      </p>
      <Standing view={view} />
      <Announcements view={view} />
      {!valid && <Decisions view={view} />}
      <Conditions view={view} />
      <Certificate view={view} />
      {valid && <Decisions view={view} />}
      <Moments view={view} />
      <Applications view={view} />
      <Versions view={view} />
      <EarlierAnnouncements view={view} />
      <LicencePapers view={view} />
      <Issuer view={view} />
      <p className="after">
        <Link to="/licences">{t('held.back')}</Link>
      </p>
    </Main>
  );
}
