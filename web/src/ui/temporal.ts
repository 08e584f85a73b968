/** Days and instants are Temporal's; a browser that does not have it yet loads it before anything is shown. */
export async function ensureTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
