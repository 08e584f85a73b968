import path from 'node:path';

export type Kept = { readonly file: string; readonly bytes: number };
/** A page that shows pictures; its path and the pictures' paths count from the root of the project. */
export type Page = { readonly file: string; readonly text: string };
type Shown = { readonly on: string; readonly file: string; readonly alt: string; readonly opens: string | null };

const MOST = 30;
const MOST_BYTES = 200_000;

/** Every picture that a page shows: Markdown's `![alt](file)` and HTML's `img`, with what a click on it opens. */
export function picturesOn({ file, text }: Page): readonly Shown[] {
  const at = (link: string) => path.posix.normalize(path.posix.join(path.posix.dirname(file), link));
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return [
    ...[...text.matchAll(/(\[)?!\[([^\]]*)\]\(([^)\s]+)\)(?:\]\(([^)\s]+)\))?/g)].map((m) => ({
      ...{ on: file, file: at(m[3]!), alt: m[2]! },
      opens: m[4] ? at(m[4]) : null,
    })),
    ...[...text.matchAll(/(?:<a\s([^>]*)>\s*)?(<img\s[^>]*>)/g)].map((m) => {
      const opens = m[1] && attribute(m[1], 'href');
      return {
        ...{ on: file, file: at(attribute(m[2]!, 'src') ?? ''), alt: attribute(m[2]!, 'alt') ?? '' },
        opens: opens ? at(opens) : null,
      };
    }),
  ];
}

/** What is wrong with the kept pictures and with the pages that show them, one sentence each. */
export function pictureProblems(kept: readonly Kept[], pages: readonly Page[], folder: string): string[] {
  const shown = pages.flatMap(picturesOn);
  const files = new Set(kept.map((k) => k.file));
  return [
    ...(kept.length > MOST ? [`${kept.length} pictures are kept, at most ${MOST} may be`] : []),
    ...kept.filter((k) => !k.file.endsWith('.png')).map((k) => `${k.file} is no PNG`),
    ...kept
      .filter((k) => k.bytes > MOST_BYTES)
      .map((k) => `${k.file} has ${k.bytes} bytes, at most ${MOST_BYTES} may be: show less of the page`),
    ...kept.filter((k) => !shown.some((s) => s.file === k.file)).map((k) => `${k.file} is shown on no page`),
    ...shown
      .filter((s) => s.alt.trim().length < 8)
      .map((s) => `${s.on}: ${s.file} is not described for who cannot see it`),
    ...shown.flatMap((s) =>
      [s.file, s.opens]
        .filter((f) => f !== null)
        .filter((f) => f.startsWith(`${folder}/`) && !files.has(f))
        .map((f) => `${s.on}: ${f} is not there`),
    ),
  ];
}
