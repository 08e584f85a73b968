import type { LicenceView } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay, useNamed } from '../parts/words.ts';
import { StatusTag } from './standing.tsx';

type Version = LicenceView['versions'][number];

/** 历次证书: what led to each, what it changed; those before the newest are superseded and say so when they are checked. */
export function Versions({ view }: { readonly view: LicenceView }) {
  const t = useText();
  return (
    <section>
      <h2>{t('held.versions')}</h2>
      {view.versions.length > 1 && <p className="quiet">{t('held.versions.lead')}</p>}
      <ol className="tasks spread">
        {view.versions.toReversed().map((v) => (
          <Line key={v.version} version={v} />
        ))}
      </ol>
    </section>
  );
}

function Line({ version: v }: { readonly version: Version }) {
  const t = useNamed();
  const said = useSaid();
  const day = useDay();
  return (
    <li>
      <div>
        <strong>{t('held.version', { n: v.version, kind: said(v.kindText) })}</strong>
        {v.mark && ` ${t('held.version.mark', { mark: v.mark })}`}
        <div className="quiet">
          {t('held.version.decided', { day: day(v.decidedOn), no: v.caseNo })}
          <br />
          {t('held.term.from-to', { from: day(v.validFrom), to: day(v.validTo) })}
        </div>
        {v.changes.length > 0 && (
          <ul>
            {v.changes.map((c) => (
              <li key={c.part}>
                {t('held.version.change', { part: t(`held.part.${c.part}`), before: c.before, now: c.now })}
              </li>
            ))}
          </ul>
        )}
        {v.href && (
          <a href={v.href} download>
            {t(v.status.word === 'superseded' ? 'held.version.download.old' : 'held.version.download', {
              n: v.version,
            })}
          </a>
        )}
      </div>
      {v.href ? <StatusTag status={v.status} /> : <Tag colour="blue">{t('held.version.making')}</Tag>}
    </li>
  );
}
