import { Accept } from './accept.tsx';
import type { ActName } from './act-bar.tsx';
import type { ActForm } from './act-form.ts';
import { Correct } from './correct.tsx';
import { Decline } from './decline.tsx';
import { Grant } from './grant.tsx';
import { Refuse } from './refuse.tsx';
import { Register } from './register.tsx';

/** Acts that are written on a sheet beside the materials; the others are one question. */
export const isWritten = (act: ActName): boolean => act !== 'accept' && act !== 'register' && act !== 'grant';

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
    case 'refuse':
      return <Refuse {...form} />;
  }
}
