import { html, page } from '../page.ts';
import { weatherForm } from '../weather.ts';
import type { Message } from './inbox.ts';

export const messageStates = ['fine', 'slow', 'down'] as const;

const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"'，。；）]+)/)
    .map((piece, i) => (i % 2 === 1 ? `<a href="${html(piece)}" rel="noreferrer">${html(piece)}</a>` : html(piece)))
    .join('');

const shown = (m: Message): string => {
  const files = m.attachments.map((a) => `<span class="tag">${html(a.name)} · ${a.bytes} B</span>`).join(' ');
  const subject = m.subject === '' ? '' : `<b>${html(m.subject)}</b>`;
  return `<article class="card"><p class="row"><span class="tag">${m.kind === 'mail' ? '邮件 mail' : '短信 SMS'}</span>${subject}</p>
<p class="soft">${html(m.at)} · ${html(m.from)} → ${html(m.to.join(', '))}</p><pre>${withLinks(m.text)}</pre>${files}</article>`;
};

/** Everything that was sent to anybody in the demonstration, newest first. */
export function inboxPage(messages: readonly Message[], weather: string): string {
  const list = messages.map(shown).join('');
  return page({
    title: '短信与邮件（模拟收件箱）',
    titleEn: 'Simulated SMS and mail: what Tuofu sent, newest first',
    body: `${weatherForm('messages', messageStates, weather)}
${list || '<p>还没有消息。<span lang="en" class="soft">Nothing was sent yet.</span></p>'}`,
  });
}
