import { describe, expect, it } from 'vitest';
import { negotiate } from './negotiation';

describe('negotiate', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['kk', 'kk'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['kk-KZ', 'kk'],
    ['kk-Latn', 'kk-Latn'],
    ['kk-Latn-KZ', 'kk-Latn'],
    ['kk-latn;q=0.4, ru;q=0.3', 'kk-Latn'],
    ['kk-Arab', 'kk-Arab'],
    ['kk-Cyrl-CN', 'kk'],
    ['kk-CN', 'kk-Arab'],
    ['kk-IR, kk;q=0.9', 'kk-Arab'],
    ['kk-TR', 'kk'],
    ['kk-Zxxx-9', 'kk'],
    ['kk-Cyrl-KZ;q=0.5, ru;q=0.7', 'ru'],
    ['de, fr;q=0.9', 'en'],
    ['de, ru;q=0.1', 'ru'],
    ['ky, uz;q=0.9', 'en'],
    ['*', 'en'],
    ['*, kk;q=0.5', 'en'],
    ['kk;q=0, ru', 'ru'],
    ['kk;q=0', 'en'],
    ['ru;q=0, ru-RU', 'en'],
    ['ru;q=0.5, kk;q=0.5', 'ru'],
    ['RU', 'ru'],
    ['kk-Latn;q=0, kk;q=0.4', 'kk'],
    ['kk-Arab;q=0, kk-CN', 'en'],
    ['kk;q=0, kk-Latn', 'en'],
    ['kk-KZ;q=0, kk;q=0.4', 'kk'],
    ['kk;q=2, ru;q=0.3', 'ru'],
    [';;,,=', 'en'],
  ])('answers Accept-Language %j with %s', (header, locale) => {
    expect(negotiate(null, header)).toBe(locale);
  });

  it('puts the choice of the reader before the browser, and passes over a choice that is no locale', () => {
    expect(negotiate('ru', 'kk')).toBe('ru');
    expect(negotiate('kk-Arab', 'ru')).toBe('kk-Arab');
    expect(negotiate('xx', 'kk')).toBe('kk');
  });
});
