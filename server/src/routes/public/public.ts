import { createHash } from 'node:crypto';
import { dayOf } from '@tuofu/domain';
import { unverifiedFigures } from '@tuofu/packkit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers } from '../../answers/answers.ts';
import { refused } from '../../http/answer.ts';
import type { Office } from '../../office/office.ts';
import type { LicenceRow } from '../../office/ports.ts';
import { itemWords } from '../../releases/item-words.ts';
import { unverifiedView } from '../../releases/unverified-view.ts';
import { type Locale, licencePage, notFoundPage, PAGE_CSS, welcomePage } from './pages.ts';
import { type PublicLicence, publicLicence } from './public-licence.ts';

const pageOf = (description: string) => ({ description, content: { 'text/html': { schema: Type.String() } } });
const pages = { 200: pageOf('A page'), 404: pageOf('A page that says what to do') };
const IdParams = Type.Object({ id: Type.String({ maxLength: 60 }) });
const ItemQuery = Type.Object({
  release: Type.Optional(
    Type.String({ maxLength: 64, description: 'Digest of a release, e.g. that of a case; the newest when absent.' }),
  ),
});
const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Crockford base 32 as people type it: case, spaces, dashes and the letters I, L, O do not matter. */
export function tidyCode(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
}

/** What anybody may see without signing in. */
export function publicRoutes(app: FastifyInstance, office: Office): void {
  const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } };

  if (!office.webDir) {
    app.get('/', { schema: { summary: 'Front page', tags: ['public'], response: pages } }, async (request, reply) =>
      html(reply, welcomePage(localeOf(request), office)),
    );
  }
  app.get('/page.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(PAGE_CSS),
  );

  app.get(
    '/C/:id',
    {
      schema: {
        summary: "The page that a licence's QR code opens",
        tags: ['public'],
        params: IdParams,
        response: pages,
      },
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const key = tidyCode(id);
      return page(office, request, reply, await office.licences.byId(sha256(key)), key);
    },
  );

  app.get(
    '/c',
    {
      ...limited,
      schema: {
        summary: 'Check a typed code',
        tags: ['public'],
        querystring: Type.Object({
          code: Type.Optional(Type.String({ maxLength: 40 })),
          lang: Type.Optional(Type.String({ maxLength: 10 })),
        }),
        response: pages,
      },
    },
    async (request, reply) => {
      const code = tidyCode((request.query as { code?: string }).code ?? '');
      return page(office, request, reply, code ? await office.licences.byTypedCode(sha256(code)) : undefined, code);
    },
  );

  app.get(
    '/api/public/licences/:id',
    {
      schema: {
        summary: 'Live status of a licence by the id in its QR code',
        tags: ['public'],
        params: IdParams,
        response: answers('PublicLicence'),
      },
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const key = tidyCode(id);
      return answer(office, reply, await office.licences.byId(sha256(key)), key);
    },
  );

  app.get(
    '/api/public/codes/:code',
    {
      ...limited,
      schema: {
        summary: 'Live status of a licence by its typed code',
        tags: ['public'],
        params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
        response: answers('PublicLicence'),
      },
    },
    async (request, reply) => {
      const { code } = request.params as { code: string };
      const key = tidyCode(code);
      return answer(office, reply, await office.licences.byTypedCode(sha256(key)), key);
    },
  );

  app.get(
    '/api/public/trust',
    {
      schema: {
        summary: 'Certificates and QR keys that this city stands for',
        tags: ['public'],
        response: answers('TrustStore'),
      },
    },
    async () => office.seals.trust(),
  );
  app.get('/api/public/openapi.json', { schema: { hide: true } }, async () => app.swagger());

  app.get(
    '/api/public/items',
    { schema: { summary: 'Service items', tags: ['public'], response: answers('Items') } },
    async () => ({
      items: office.releases.items().map(({ release, digest }) => ({
        item: release.item,
        names: release.definition.names,
        version: release.version,
        release: digest,
      })),
    }),
  );

  app.get(
    '/api/public/items/:item',
    {
      schema: {
        summary: 'One service item in full: fields, materials, limits, basis, texts',
        tags: ['public'],
        params: Type.Object({ item: Type.String({ maxLength: 100 }) }),
        querystring: ItemQuery,
        response: answers('Item'),
      },
    },
    async (request, reply) => {
      const { item } = request.params as { item: string };
      const { release } = request.query as Static<typeof ItemQuery>;
      const loaded = release === undefined ? office.releases.current(item) : office.releases.findDigest(release);
      if (loaded?.release.item !== item) return refused(reply, { code: 'NOT_FOUND', facts: {} });
      return {
        item,
        release: loaded.digest,
        definition: loaded.release.definition,
        texts: itemWords(loaded, office.profile),
        unverified: unverifiedFigures(loaded.release.definition, 'first', dayOf(office.clock.now())).map((f) =>
          unverifiedView(loaded.release, f),
        ),
      };
    },
  );
}

/** The reader's language: `?lang=`, else what the browser asks for, else Chinese. */
function localeOf(request: FastifyRequest): Locale {
  const lang = (request.query as { lang?: string }).lang;
  if (lang === 'en' || lang === 'zh-CN') return lang;
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(text);
}

async function page(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  row: LicenceRow | undefined,
  key: string,
): Promise<FastifyReply> {
  const locale = localeOf(request);
  const licence: PublicLicence | undefined = row && (await publicLicence(office, row, key));
  if (!licence) return html(reply.code(404), notFoundPage(locale, office));
  return html(reply, licencePage(locale, office, licence));
}

async function answer(
  office: Office,
  reply: FastifyReply,
  row: LicenceRow | undefined,
  key: string,
): Promise<FastifyReply | PublicLicence> {
  const licence = row && (await publicLicence(office, row, key));
  if (!licence) return refused(reply, { code: 'NOT_FOUND', facts: {} });
  return reply.header('cache-control', 'no-store').send(licence);
}
