import { catalogueFaults, type MessageModule, messagesIn } from '@lyceum/app-api/testing';
import { expect, it } from 'vitest';
import { catalogue as ar } from './ar.ts';
import { catalogue as es } from './es.ts';

it('has every text in Spanish and in Arabic, with its values and a form for each kind of number', () => {
  const modules = import.meta.glob<MessageModule>('../**/*.messages.ts', { eager: true });
  expect(catalogueFaults({ es, ar }, messagesIn(modules))).toEqual({});
});
