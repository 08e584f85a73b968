import { type Both, useSaid } from '../../ui/language.tsx';

/** A word of the server's at the head of a line: its English ones begin with a small letter. */
export function useSentence(): (text: Both | null | undefined) => string {
  const said = useSaid();
  return (text) => {
    const words = said(text);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
