import { type Answers, type Assessment, parseUscc } from '@tuofu/domain';
import type { ServiceDefinition } from '../service/definition.ts';
import { rowsOf } from './derived-facts.ts';

/** What the licence will say (经营许可证管理办法第十三条), drawn from the answers; what is not answered is empty. The closing *** is the template's. */
export function licenceWords(d: ServiceDefinition, answers: Answers): Assessment['licence'] {
  const { licence } = d;
  const text = (path: string) => {
    const value = answers[path];
    return typeof value === 'string' ? value.trim() : '';
  };
  const code = parseUscc(text(licence.holderCode));
  return {
    holder: text(licence.holder),
    holderCode: code.ok ? code.value : text(licence.holderCode),
    legalRepresentative: text(licence.legalRepresentative),
    registeredAddress: text(licence.registeredAddress),
    premises: text(licence.premises),
    storage: text(licence.storage.field) || licence.storage.none,
    mode: new Map(Object.entries(licence.mode.words)).get(text(licence.mode.field)) ?? '',
    scope: rowsOf(answers, licence.scope.field)
      .map((row) => (row[licence.scope.column] ?? '').trim())
      .filter((name) => name !== ''),
  };
}
