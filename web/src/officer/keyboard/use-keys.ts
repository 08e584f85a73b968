import { useEffect, useRef, useState } from 'react';

export type Keys = Readonly<Record<string, (() => void) | undefined>>;
const KEY = 'tuofu.officer.keys';
const CHANGED = 'tuofu-keys';

/** Whether single keys act: they can be turned off, for who dictates or types with help (WCAG 2.1.4). */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  useEffect(() => {
    const read = () => setOn(localStorage.getItem(KEY) !== 'off');
    addEventListener(CHANGED, read);
    return () => removeEventListener(CHANGED, read);
  }, []);
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'on' : 'off');
      dispatchEvent(new Event(CHANGED));
    },
  ];
}

/** Lets single keys act on the page: not while somebody types, not under a dialog, not with a modifier. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
      if (localStorage.getItem(KEY) === 'off' && event.key !== '?') return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}
