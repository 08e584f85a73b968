import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { registryIds } from '@tuofu/registries';
import { Answer, readObject, sendJson } from '../serving.ts';
import type { Records } from './records.ts';

/** The one subsystem that may ask here, and the service it may ask (PR-REST §4.1). */
export const demoXRoad = {
  client: ['TEST', 'GOV', '11990200TF0009000Y', 'licensing'],
  service: ['TEST', 'GOV', '11990000TF0009019H', '登记库', 'registries'],
} as const;

const said = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
const parts = (text: string): string[] => text.split('/').map((part) => decodeURIComponent(part));
const equal = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** A security server's own errors: status, type in body and header, and one random detail. */
const fault = (response: ServerResponse, status: number, type: string, message: string): void => {
  response.setHeader('X-Road-Error', type);
  sendJson(response, status, { type, message, detail: randomUUID() });
};

/**
 * `POST /r1/{service}/{path}`: a security server of X-Road's Message Protocol for REST with the provider behind it. It adds the headers that a
 * real one adds; X-Road-Request-Hash is over what arrived here, since only security servers can compute the real one.
 */
export async function answerOverXRoad(
  records: Records,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://simulator').pathname.slice('/r1/'.length);
  let client: string[];
  let address: string[];
  try {
    [client, address] = [parts(said(request.headers['x-road-client'])), parts(path)];
  } catch {
    return fault(response, 400, 'Client.BadRequest', 'Error parsing the identifiers');
  }
  if (client.length < 3 || client.length > 4 || client.includes(''))
    return fault(response, 400, 'Client.BadRequest', 'Missing or malformed X-Road-Client');
  if (!equal(client, demoXRoad.client))
    return fault(response, 500, 'Server.ServerProxy.AccessDenied', `Request is not allowed: ${client.join('/')}`);
  const { length } = demoXRoad.service;
  if (!equal(address.slice(0, length), demoXRoad.service))
    return fault(response, 500, 'Server.ServerProxy.UnknownService', `Unknown service: ${address.join('/')}`);

  const body = await readObject(request);
  const digest = createHash('sha512')
    .update(JSON.stringify(request.headers))
    .update(JSON.stringify(body))
    .digest('base64');
  const headers = {
    'X-Road-Id': said(request.headers['x-road-id']) || randomUUID(),
    'X-Road-Client': client.map(encodeURIComponent).join('/'),
    'X-Road-Service': demoXRoad.service.map(encodeURIComponent).join('/'),
    'X-Road-Request-Id': randomUUID(),
    'X-Road-Request-Hash': digest,
  };
  const registry = registryIds.find((id) => address.slice(length).join('/') === id);
  if (!registry) throw new Answer(404, 'no such registry');
  if (said(request.headers['x-road-userid']) === '' || said(request.headers['x-road-issue']) === '')
    throw new Answer(422, 'this provider wants X-Road-UserId and X-Road-Issue');
  return records.answer(registry, body, response, { headers });
}
