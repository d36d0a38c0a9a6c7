import { catalogueFaults, noFaults } from '@lyceum/app-api/testing';
import type { Message } from '@lyceum/i18n';
import { describe, expect, it } from 'vitest';
import { catalogue as arabic } from './ar.ts';
import { catalogue as spanish } from './es.ts';

const modules = import.meta.glob<Readonly<Record<string, Readonly<Record<string, Message>>>>>('../**/*.messages.ts', {
  eager: true,
});
const messages = Object.values(modules).flatMap((module) => Object.values(module).flatMap(Object.values<Message>));

describe('the texts of the app', () => {
  it('are all there in Spanish and in Arabic, with their values and a form for each kind of number', () => {
    expect(catalogueFaults('es', spanish, messages)).toEqual(noFaults);
    expect(catalogueFaults('ar', arabic, messages)).toEqual(noFaults);
  });
});
