import words from './words.json' with { type: 'json' };

/** Every word a routing reason can begin with. */
export type RoutingWord = keyof (typeof words)['zh-CN'];

/** A reason of `routeCase` for people to read. Throws for a word that no release of ours has written. */
export function routingText(reason: string, locale: 'zh-CN' | 'en'): string {
  const at = reason.indexOf(':');
  const word = at === -1 ? reason : reason.slice(0, at);
  const text: string | undefined = (words[locale] as Readonly<Record<string, string>>)[word];
  if (text === undefined) throw new Error(`there is no text for the routing reason ${reason}`);
  return text.replace('{what}', () => (at === -1 ? '' : reason.slice(at + 1)));
}

/** All routing words in their order. */
export function routingWords(): readonly RoutingWord[] {
  return Object.keys(words['zh-CN']) as RoutingWord[];
}
