import { type Answers, type LicenceWords, parseUscc } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
import type { Release } from '../release/release.ts';
import { rowsOf } from './derived-facts.ts';
import { paperParts } from './paper-parts.ts';

/** Rows that every licence shows. */
const FIXED = ['holder', 'holderCode', 'legalRepresentative', 'registeredAddress', 'premises'] as const;

/** What the licence will say, drawn from the answers; what is not answered is empty. The closing *** is added by the grant. */
export function licenceWords(release: Release, answers: Answers, scope: FeelScope): LicenceWords | null {
  const { licence } = release.definition;
  if (!licence) return null;
  const text = (path: string) => {
    const value = answers[path];
    return typeof value === 'string' ? value.trim() : '';
  };
  const code = parseUscc(text(licence.holderCode));
  const { storage, mode, scope: goods, parts = [] } = licence;
  return {
    title: licence.title,
    holder: text(licence.holder),
    holderCode: code.ok ? code.value : text(licence.holderCode),
    legalRepresentative: text(licence.legalRepresentative),
    registeredAddress: text(licence.registeredAddress),
    premises: text(licence.premises),
    storage: storage ? text(storage.field) || storage.none : '',
    mode: mode ? (new Map(Object.entries(mode.words)).get(text(mode.field)) ?? '') : '',
    scope: goods
      ? rowsOf(answers, goods.field)
          .map((row) => (row[goods.column] ?? '').trim())
          .filter((name) => name !== '')
      : [],
    parts: paperParts(release, parts, scope),
    required: [
      ...FIXED,
      ...(mode ? ['mode'] : []),
      ...(goods ? ['scope'] : []),
      ...parts.filter((p) => p.required).map((p) => p.id),
    ],
  };
}
