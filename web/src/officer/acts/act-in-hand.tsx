import { Accept } from './accept.tsx';
import type { ActName } from './act-bar.tsx';
import type { ActForm } from './act-form.ts';
import { Correct } from './correct.tsx';
import { Decline } from './decline.tsx';
import { EndLicence } from './end-licence.tsx';
import { Grant } from './grant.tsx';
import { Refuse } from './refuse.tsx';
import { Register } from './register.tsx';

/** Acts that are written on a sheet beside the materials; the others are one question. */
const ASKED: ReadonlySet<ActName> = new Set(['accept', 'register', 'grant', 'end']);
export const isWritten = (act: ActName): boolean => !ASKED.has(act);

export function ActInHand({ act, ...form }: ActForm & { readonly act: ActName }) {
  switch (act) {
    case 'accept':
      return <Accept {...form} />;
    case 'register':
      return <Register {...form} />;
    case 'correct':
      return <Correct {...form} />;
    case 'decline':
      return <Decline {...form} />;
    case 'grant':
      return <Grant {...form} />;
    case 'end':
      return <EndLicence {...form} />;
    case 'refuse':
      return <Refuse {...form} />;
  }
}
