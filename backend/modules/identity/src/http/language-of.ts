import { readCookies } from '@lyceum/platform';
import type { FastifyRequest } from 'fastify';
import { chooseLetterLanguage, type LetterLanguage } from '../domain/letter-language.ts';

/** Where pages keep the language a person chose; Open edX's name. */
const languageCookie = 'openedx-language-preference';

/** The language of the page a request comes from: chosen there, else wished for by the browser; null when letters have none. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): LetterLanguage | null {
  const chosen = readCookies(headers.cookie).get(languageCookie) ?? '';
  return chooseLetterLanguage([chosen, ...wishes(headers['accept-language'] ?? '')]);
}

/** `Accept-Language`, the dearest first. */
const wishes = (header: string): readonly string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((wish) => wish.trim().split(/;\s*q=/))
    .map(([tag = '', weight = '1']) => ({ tag, weight: Number(weight) || 0 }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
