export type Point = readonly [x: number, y: number];

/** Whether a point lies inside the convex hull of others, its edges and corners excluded. A hull without area holds nothing. */
export function isStrictlyInsideHull(point: Point, points: readonly Point[]): boolean {
  const hull = convexHull(points);
  if (hull.length < 3) return false;
  return hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length] ?? corner, point) > 0);
}

/** Andrew's monotone chain, counter-clockwise, without points along edges. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = kept.slice(-2);
      if (before === undefined || last === undefined || turn(before, last, point) > 0) break;
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

/** Above 0 when the way from `a` by `b` to `c` turns left. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
