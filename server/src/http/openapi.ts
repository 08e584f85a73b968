import type { Office } from '../office/office.ts';
import { buildApp } from './app.ts';

/** The OpenAPI 3.1 description of every route, made from the same schemas that check requests; no city is needed for it. */
export async function openApiDocument(): Promise<object> {
  const nobody = { publicUrl: 'http://localhost:8080', profile: { city: { authority: 0 } } } as unknown as Office;
  const app = await buildApp(nobody, { rateLimit: false });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
