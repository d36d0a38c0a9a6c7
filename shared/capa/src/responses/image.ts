import { attribute } from '@lyceum/xml';
import { CapaError, pythonError } from '../errors.ts';
import { parsePythonJson } from '../python/json.ts';
import { isList, type PyValue } from '../python/values.ts';
import { isStrictlyInsideHull, type Point } from './convex-hull.ts';
import type { InputGrade, Response, ResponseSetup } from './response.ts';

/** `<imageresponse>`: a click `[x,y]` in a rectangle (border included) or in a region (border excluded). */
export function image({ response }: ResponseSetup): Response {
  const places = response.inputs.map(({ id, element }) => ({
    id,
    rectangle: attribute(element, 'rectangle'),
    regions: attribute(element, 'regions'),
  }));
  return {
    answers: Object.fromEntries(places.map(({ id, rectangle, regions }) => [id, { rectangle, regions }])),
    grade: ({ answers }) => {
      const inputs = places.map(({ id, rectangle, regions }): [string, InputGrade] => {
        if (!(id in answers)) throw pythonError('KeyError', id);
        const given = answers[id];
        const isRight = Boolean(given) && isHit(clickOf(id, given), rectangle, regions);
        return [id, { correctness: isRight ? 'correct' : 'incorrect', npoints: null, msg: '' }];
      });
      return { inputs: Object.fromEntries(inputs), overallMessage: '' };
    },
  };
}

function clickOf(id: string, given: unknown): Point {
  if (typeof given !== 'string') throw pythonError('AttributeError', "'list' object has no attribute 'strip'");
  const found = /^\[([0-9]+),([0-9]+)\]/.exec(given.trim().replaceAll(' ', ''));
  if (found) return [Number(found[1]), Number(found[2])];
  throw new CapaError('Exception', `[capamodule.capa.responsetypes.imageinput] error grading ${id} (input=${given})`);
}

function isHit(click: Point, rectangle: string | null, regions: string | null): boolean {
  return (rectangle !== null && rectangle !== '' && isInRectangles(click, rectangle)) || isInRegions(click, regions);
}

const rectanglePattern = /^[([]([0-9]+),([0-9]+)[)\]]-[([]([0-9]+),([0-9]+)[)\]]/;

function isInRectangles([x, y]: Point, rectangles: string): boolean {
  return rectangles.split(';').some((rectangle) => {
    const found = rectanglePattern.exec(rectangle.trim().replaceAll(' ', ''));
    if (!found) throw pythonError('TypeError', 'list indices must be integers or slices, not str');
    const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1).map(Number);
    return left <= x && x <= right && top <= y && y <= bottom;
  });
}

function isInRegions(click: Point, regions: string | null): boolean {
  if (!regions) return false;
  const parsed = parsePythonJson(regions);
  if (!isList(parsed) || parsed.length === 0) return false;
  const first = parsed[0] ?? null;
  const isSingle = isList(first) && !isList(first[0] ?? null);
  return (isSingle ? [parsed] : parsed).some((region) => isStrictlyInsideHull(click, pointsOf(region)));
}

function pointsOf(region: PyValue): Point[] {
  if (!isList(region)) return [];
  return region.map(
    (point): Point => (isList(point) ? [Number(point[0]), Number(point[1])] : [Number.NaN, Number.NaN]),
  );
}
