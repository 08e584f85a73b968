import type { ReactNode } from 'react';
import { MoreTexts } from '../../ui/language.tsx';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };

const TEXTS = { en, 'zh-CN': zhCN };

/** The words of the pages about licences, which are loaded with them. */
export function LicenceTexts({ children }: { readonly children: ReactNode }) {
  return <MoreTexts texts={TEXTS}>{children}</MoreTexts>;
}
