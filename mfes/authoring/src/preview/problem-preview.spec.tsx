import { previewProblem } from '@lyceum/contracts/studio';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answers, useAuthoringServer } from '../testing/authoring-server.ts';
import { renderPage, usePage } from '../testing/render-page.tsx';
import { ProblemPreview } from './problem-preview.tsx';

useAuthoringServer();
usePage();

describe('the preview of a problem with two answers', () => {
  it.each([
    [null, '2 points possible'],
    [1, '1 point possible'],
    [2.5, '2.5 points possible'],
    [0, '0 points possible'],
  ])('that weighs %j says "%s"', async (weight, text) => {
    const view = { content: [{ kind: 'text', text: 'Why?' }], styles: [], overallMessage: [] };
    answers(previewProblem, { is_valid: true, errors: [], view, grade: null, max_score: 2 });
    renderPage(<ProblemPreview olx="<problem/>" weight={weight} />);
    expect(await screen.findByText(text)).toBeTruthy();
  });
});
