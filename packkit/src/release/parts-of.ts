import type { PaperPart, ServiceDefinition } from '../service/definition.ts';

/** Every row that the item adds to a paper of its outcome, with its place in the definition. */
export function partsOf(d: ServiceDefinition): { readonly at: string; readonly part: PaperPart }[] {
  const of = (at: string, parts: readonly PaperPart[] | undefined) =>
    (parts ?? []).map((part) => ({ at: `${at}.parts.${part.id}`, part }));
  return [...of('licence', d.licence?.parts), ...of('filing', d.filing?.parts), ...of('benefit', d.benefit?.parts)];
}
