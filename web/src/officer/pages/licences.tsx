import { Link, useNavigate } from '@tanstack/react-router';
import { MoreTexts, useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { useKept } from '../case/use-kept.ts';
import { useListKeys } from '../keyboard/use-list-keys.ts';
import { StatusTag } from '../licences/head.tsx';
import type { LicenceLine, LicenceSearch } from '../licences/licence-types.ts';
import { SearchForm } from '../licences/search-form.tsx';
import en from '../licences/text/en.json' with { type: 'json' };
import zhCN from '../licences/text/zh-CN.json' with { type: 'json' };
import { useLicences, useSession } from '../queries.ts';
import { PagedList } from './paged-list.tsx';

/** 许可证: those that the reader's office answers for, by number; for whoever has a duty in cases. */
export function LicencesPage() {
  return (
    <MoreTexts texts={{ en, 'zh-CN': zhCN }}>
      <ForDuty />
    </MoreTexts>
  );
}

function ForDuty() {
  const t = useText();
  const duties = useSession().data?.duties ?? [];
  if (duties.some((duty) => duty !== 'operate')) return <Licences />;
  return (
    <Main title={t('officer.licences')}>
      <Notice colour="blue">
        <p>{t('officer.licences.noDuty')}</p>
      </Notice>
    </Main>
  );
}

function Licences() {
  const t = useText();
  const navigate = useNavigate();
  const [search, setSearch] = useKept<LicenceSearch>('licences', {});
  const list = useLicences(search);
  const rows = list.data?.pages.flatMap((p) => p.licences) ?? [];
  const offices = list.data?.pages[0]?.offices ?? [];
  const box = useListKeys('licence', (id) => void navigate({ to: '/officer/licences/$id', params: { id } }));
  const count = t(list.hasNextPage ? 'officer.licences.more' : 'officer.licences.count', { n: rows.length });
  const none = t(Object.keys(search).length > 0 ? 'officer.licences.noneFound' : 'officer.licences.none');
  return (
    <Main title={t('officer.licences')} wide>
      <SearchForm search={search} offices={offices} onSearch={setSearch} />
      <PagedList query={list} count={count} none={none} box={box}>
        {rows.map((row) => (
          <Row key={row.licence} row={row} several={offices.length > 1} />
        ))}
      </PagedList>
    </Main>
  );
}

function Row({ row, several }: { readonly row: LicenceLine; readonly several: boolean }) {
  const t = useText();
  const said = useSaid();
  return (
    <li>
      <span className="inbox-what">
        <Link to="/officer/licences/$id" params={{ id: row.licence }} data-licence={row.licence}>
          {row.holder || row.licenceNo}
        </Link>
        <span className="quiet">
          {[row.holder ? row.licenceNo : '', said(row.itemNames), several ? row.office.name : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="inbox-due">
        <StatusTag status={row.status} term={row.validTo} />
      </span>
      <span className="inbox-state">
        <span className="quiet">
          {t('officer.licence.term')}
          <span className="block">
            <Day day={row.validFrom} /> — <Day day={row.validTo} />
          </span>
        </span>
      </span>
    </li>
  );
}
