import { blockType } from '@lyceum/olx';
import { describe, expect, it } from 'vitest';
import { settingsOf } from './block-settings.ts';

const offered = ['chapter', 'sequential', 'vertical', 'problem', 'video', 'html', 'discussion'];
const fieldsOf = (type: string) => settingsOf(type).map(({ field }) => field);

describe('the settings of a block', () => {
  it.each(offered)('%s are fields of its type, each once, with a name and a word of help', (type) => {
    const settings = settingsOf(type);
    expect(new Set(fieldsOf(type)).size).toBe(settings.length);
    expect(fieldsOf(type).filter((field) => !blockType(type).fields.has(field))).toEqual([]);
    expect(settings.filter(({ name, help }) => name === '' || help === '')).toEqual([]);
  });

  it.each(offered)('%s offer what holds by itself among their choices', (type) => {
    const choices = settingsOf(type).filter((setting) => setting.type === 'choice');
    const lacking = choices.filter(({ options, fallback }) => !options?.some(({ value }) => value === fallback));
    expect(lacking).toEqual([]);
  });

  it.each(offered)('%s hold by themselves what an editor can show', (type) => {
    const kinds = settingsOf(type).map(({ field, type: kind, fallback }) => {
      const isList = Array.isArray(fallback);
      const suits =
        kind === 'boolean'
          ? typeof fallback === 'boolean'
          : kind === 'list'
            ? isList
            : kind === 'dict'
              ? typeof fallback === 'object' && fallback !== null && !isList
              : fallback === null || typeof fallback === (kind === 'integer' || kind === 'float' ? 'number' : 'string');
      return suits ? [] : [field];
    });
    expect(kinds.flat()).toEqual([]);
  });

  it.each([
    ['problem', 'showanswer', 'finished'],
    ['problem', 'rerandomize', 'never'],
    ['problem', 'show_correctness', 'always'],
    ['problem', 'show_reset_button', false],
    ['sequential', 'graded', false],
    ['sequential', 'hide_after_due', false],
    ['sequential', 'is_time_limited', false],
    ['vertical', 'discussion_enabled', true],
    ['vertical', 'visible_to_staff_only', false],
    ['video', 'show_captions', true],
    ['video', 'download_video', false],
    ['video', 'download_track', false],
    ['html', 'editor', 'visual'],
  ])('of a %s without %s have %j, as in Open edX', (type, field, fallback) => {
    expect(settingsOf(type).find((setting) => setting.field === field)?.fallback).toBe(fallback);
  });

  it('restrict groups below the outline alone', () => {
    const restricted = [...offered, 'course', 'poll'].filter((type) => fieldsOf(type).includes('group_access'));
    expect(restricted).toEqual(['vertical', 'problem', 'video', 'html', 'discussion', 'poll']);
  });

  it.each(['poll', 'constructor'])('of a type that no editor knows, %s, are its title and its groups', (type) => {
    expect(fieldsOf(type)).toEqual(['display_name', 'group_access']);
  });
});
