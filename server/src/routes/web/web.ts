import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Office } from '../../office/office.ts';

/** Which page of `web/dist` answers which addresses; each app finds its own way below them. */
const PAGES = {
  'index.html': ['/', '/apply/*', '/cases', '/cases/*', '/items/*', '/ledger', '/licences', '/licences/*'],
  'officer/index.html': ['/officer', '/officer/*'],
  'verify/index.html': ['/verify'],
} as const;

/** The three apps and what they load. Names of assets carry their content's hash, so that a browser may keep them for good. */
export function webRoutes(app: FastifyInstance, office: Office): void {
  const { webDir } = office;
  if (!webDir) return;
  app.register(fastifyStatic, {
    root: path.join(webDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    dotfiles: 'ignore',
  });
  const icon = fs.readFileSync(path.join(webDir, 'icon.svg'));
  app.get('/icon.svg', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
  for (const [file, addresses] of Object.entries(PAGES)) {
    const html = fs.readFileSync(path.join(webDir, file), 'utf8');
    for (const address of addresses) {
      app.get(address, { schema: { hide: true } }, async (_request, reply) =>
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html),
      );
    }
  }
}
