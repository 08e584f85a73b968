import { expect, test } from 'vitest';
import { kitFiles } from '../kit.ts';
import { findForbidden } from './fence.ts';

test('the layout kit itself passes the fence', () => {
  expect(findForbidden(kitFiles)).toBeNull();
});

test.each([
  ['#import "@preview/cetz:0.3.0": *', 'packages'],
  ['#import "\\u{40}preview/cetz:0.3.0": *', 'plain path'],
  ['#let p = "/kit/a.typ"\n#import p: *', 'plain path'],
  ['#include ("a" + ".typ")', 'plain path'],
  ['#eval("1 + 1")', 'eval'],
  ['#plugin("/kit/x.wasm")', 'plugins'],
  ['#datetime.today().display()', 'dates in its data'],
])('a template that says %s is refused', (source, why) => {
  expect(findForbidden({ 'templates/a.typ': source })).toContain(why);
});

test('the offence is named with file and line', () => {
  expect(findForbidden({ 'templates/a.typ': 'one\ntwo\n#eval("1")' })).toMatch(/^templates\/a\.typ:3: /);
});

test.each(['../a.typ', '/etc/a.typ', 'kit/../../a.typ', 'a b.typ', ''])('a file may not be called "%s"', (path) => {
  expect(findForbidden({ [path]: '' })).toContain('not a plain relative path');
});

test('words in data files and ordinary imports are not taken for offences', () => {
  expect(
    findForbidden({ 'text/a.json': '"import @x eval"', 'templates/a.typ': '#import "/kit/official.typ": *' }),
  ).toBeNull();
});
