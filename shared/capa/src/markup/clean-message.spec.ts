import { describe, expect, it } from 'vitest';
import { cleanMessage } from './clean-message.ts';

describe("An author's message", () => {
  it.each([
    [null, ''],
    ['', ''],
    ['plain > text ', 'plain &gt; text'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['<p>one<p>two', '<p>one<p>two</p></p>'],
    ['<p>one</p><p>two</p>', '<p>one</p>\n  <p>two</p>'],
    ['<b>bold</i></b>', '<b>bold</b>'],
    ['line<br>next<BR/>', 'line<br/>next<br/>'],
    ['<img src=x alt="a &lt; b" class=" a  b ">', '<img src="x" alt="a &lt; b" class="a b"/>'],
    ['é &eacute; &amp;eacute; &#60;b&#62;', '&#233; &#233; &#233; &lt;b&gt;'],
    ['<script>if (a < b) c();</script>x', '<script>if (a &lt; b) c();</script>x'],
    ['<style>p{}', '<style>p{}</style>'],
    ['<!-- note -->text', '<!-- note -->text'],
    ['<!DOCTYPE html>x', 'x'],
    [true, 'True'],
  ])('%j is kept as %j', (message, kept) => {
    expect(cleanMessage(message)).toBe(kept);
  });
});
