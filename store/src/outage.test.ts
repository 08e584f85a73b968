import { expect, test } from 'vitest';
import { isOutage } from './outage.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

test.each([
  ['a server that is being stopped', coded('57P01')],
  ['a server that restarts after a crash', coded('57P02')],
  ['a server that is not ready', coded('57P03')],
  ['no connection left', coded('53300')],
  ['a full disk of the database', coded('53100')],
  ['a full disk of the files', coded('ENOSPC', { syscall: 'write' })],
  ['a broken connection', coded('08006')],
  ['nobody at the port', coded('ECONNREFUSED')],
  ['nobody at the socket', coded('ENOENT', { syscall: 'connect' })],
  ['a connection that ends', new Error('Connection terminated unexpectedly')],
  ['a client that lost its connection', new Error('Client has encountered a connection error and is not queryable')],
  ['an outage wrapped in another error', new Error('x', { cause: coded('ECONNRESET') })],
  ['every address failed', new AggregateError([coded('ECONNREFUSED'), coded('ETIMEDOUT')])],
])('%s is an outage', (_name, error) => {
  expect(isOutage(error)).toBe(true);
});

test.each([
  ['a broken rule of the table', coded('23505')],
  ['a deadlock', coded('40P01')],
  ['a file that is missing', coded('ENOENT', { syscall: 'open' })],
  ['a programming error', new TypeError('x is undefined')],
  ['clocks of which only some met an outage', new AggregateError([coded('ECONNREFUSED'), new Error('no')])],
  ['no errors at all', new AggregateError([])],
  ['text', 'ECONNREFUSED'],
])('%s is none', (_name, error) => {
  expect(isOutage(error)).toBe(false);
});
