import { problemText } from '@tuofu/domain';
import { useRef, useState } from 'react';
import { newKey, perform } from '../../api/call.ts';
import type { Finding, FindingSide, Material } from '../../api/types.ts';
import { useLanguage, useSaid } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/said.tsx';
import { Trouble } from './asked.tsx';
import { useCase } from './case-context.ts';
import { differences } from './slot-state.tsx';
import { fileSize, useNamed } from './words.ts';

type Read = Extract<NonNullable<Material['reading']>, { state: 'read' }>;

/** One uploaded file: its name, what was read from it, what does not agree, and how to take it back. */
export function MaterialFile({ material }: { readonly material: Material }) {
  const t = useNamed();
  const { locale } = useLanguage();
  const { view, refresh } = useCase();
  const key = useRef(newKey());
  const [error, setError] = useState<unknown>(null);
  const href = `/api/cases/${view.case}/materials/${material.material}`;
  const reading = material.reading;
  const remove = async () => {
    setError(null);
    try {
      await perform({ method: 'DELETE', path: href, key: key.current });
      await refresh();
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <div className="file">
      <p>
        <a href={`${href}/file`} download>
          {material.name}
        </a>{' '}
        <span className="quiet">{fileSize(material.size)}</span>{' '}
        {view.acts.includes('RemoveMaterial') && (
          <button type="button" className="plain" onClick={() => void remove()}>
            {t('material.remove')}
            <span className="visually-hidden"> {material.name}</span>
          </button>
        )}
      </p>
      {error !== null && <Trouble error={error} retry={() => void remove()} />}
      {(!reading || reading.state === 'waiting') && (
        <p role="status">
          <Tag colour="blue">{t('material.reading')}</Tag> {t('material.reading.text')}
        </p>
      )}
      {reading?.state === 'unreadable' && (
        <Notice colour="amber" title={t('material.unreadable')} live>
          <p>{problemText(`upload.${'code' in reading ? reading.code : ''}`, locale)}</p>
          <p>{t('material.unreadable.text')}</p>
        </Notice>
      )}
      {reading?.state === 'read' && 'fields' in reading && <WasRead reading={reading} material={material} />}
    </div>
  );
}

function WasRead({ reading, material }: { readonly reading: Read; readonly material: Material }) {
  const t = useNamed();
  const { view } = useCase();
  const open = differences(material.slot, view.findings).filter((f) => concerns(f, material.material));
  const unknown = reading.documentType === 'unknown';
  return (
    <>
      {unknown ? (
        <Notice colour="amber">
          <p>{t('material.unknown')}</p>
        </Notice>
      ) : (
        <p>
          {t('material.read', { type: t(`doc.${reading.documentType}`), n: reading.fields.length })}{' '}
          {open.length === 0 && view.compared && <Tag colour="green">{t('material.agrees')}</Tag>}
        </p>
      )}
      {open.length > 0 && (
        <Notice colour="amber" title={t('material.differs', { n: open.length })}>
          <ul>
            {open.map((f) => (
              <Difference key={f.id} finding={f} />
            ))}
          </ul>
          <p>{t('material.differs.text')}</p>
        </Notice>
      )}
      {reading.fields.length > 0 && (
        <details>
          <summary>{t('material.fields')}</summary>
          <dl className="summary">
            {reading.fields.map((f) => (
              <div key={f.field} className="pair">
                <dt>{t(`read.${f.field}`)}</dt>
                <dd>
                  {f.text}
                  {f.confidence < 0.9 && <span className="quiet"> {t('material.unsure')}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

const concerns = (f: Finding, material: string): boolean =>
  [f.left, f.right].some((s) => s?.source['material'] === undefined || s.source['material'] === material);

/** A difference in words: what is compared, what each side says, and why that matters. */
export function Difference({ finding }: { readonly finding: Finding }) {
  const t = useNamed();
  const said = useSaid();
  const { words } = useCase();
  const side = (s: FindingSide | null) => {
    if (!s) return null;
    const from =
      s.source.from === 'form'
        ? t('side.form')
        : s.source.from === 'registry'
          ? words(`registry.${String(s.source['registry'])}`)
          : s.source.from === 'material'
            ? words(`material.${String(s.source['slot'])}.name`)
            : t('side.day');
    return t('side.says', { from, value: s.value || t('form.none') });
  };
  return (
    <li>
      <strong>{words(`rule.${finding.rule}`)}</strong>
      {t('form.colon')}
      {said(finding.text.verdict)}
      {t('list.stop')}
      {[side(finding.left), side(finding.right)].filter(Boolean).join(t('list.semicolon'))}
      {t('list.stop')}
      {finding.text.why && said(finding.text.why)}
    </li>
  );
}
