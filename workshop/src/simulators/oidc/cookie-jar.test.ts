import { expect, test } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';
import { findLoginForm } from './sign-in-walk.ts';

test('cookies go back to their host under their path, longest path first, on any port', () => {
  const jar = createCookieJar();
  jar.keep('http://localhost:8081/interaction/a/login', [
    'a=1; Path=/',
    'b=2',
    'c=3; Path=/interaction/a; HttpOnly',
    'd=4; Path=/other',
  ]);
  expect(jar.header('http://localhost:8080/interaction/a')).toBe('b=2; c=3; a=1');
  expect(jar.header('http://localhost:8080/interaction/ab')).toBe('a=1');
  expect(jar.header('http://127.0.0.1:8081/')).toBe('');
});

test('an expired cookie is gone and a new value replaces the old one', () => {
  const jar = createCookieJar();
  jar.keep('http://localhost/', ['s=old', 't=x; Max-Age=600']);
  jar.keep('http://localhost/', ['s=new', 't=; Expires=Thu, 01 Jan 1970 00:00:00 GMT']);
  expect(jar.header('http://localhost/')).toBe('s=new');
  expect([jar.find('s'), jar.find('t')]).toEqual(['new', undefined]);
});

test('a secure cookie does not travel in clear to another machine', () => {
  const jar = createCookieJar();
  jar.keep('https://city.example/', ['s=1; Secure; Path=/']);
  expect([jar.header('https://city.example/'), jar.header('http://city.example/')]).toEqual(['s=1', '']);
});

test('only an account that the page offers can be chosen', () => {
  const page =
    '<form method="post" action="/interaction/x?a=1&amp;b=2"><button class="person" name="account" value="zhou-yiheng">';
  expect(findLoginForm(page, 'zhou-yiheng')).toBe('/interaction/x?a=1&b=2');
  expect(findLoginForm(page, 'zhou')).toBeUndefined();
  expect(findLoginForm('<p>zhou-yiheng</p>', 'zhou-yiheng')).toBeUndefined();
});
