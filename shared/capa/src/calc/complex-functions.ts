import * as precise from './precise-math.ts';
import type { Complex } from './quantity.ts';

/**
 * Elementary functions of a complex number, on the branches of C99: cuts lie on the axes, and a zero's sign says from which side a
 * cut is reached. The inverse functions follow Kahan, "Branch cuts for complex elementary functions" (1987).
 */
export function squareRoot({ re, im }: Complex): Complex {
  if (re === 0 && im === 0) return { re: 0, im };
  if (!Number.isFinite(im)) return { re: Number.POSITIVE_INFINITY, im };
  if (im === 0) return re < 0 ? { re: 0, im: signed(Math.sqrt(-re), im) } : { re: Math.sqrt(re), im };
  const length = precise.hypot(re, im);
  if (re >= 0) {
    const root = Math.sqrt((length + re) / 2);
    return { re: root, im: im / root / 2 };
  }
  const root = Math.sqrt((length - re) / 2);
  return { re: Math.abs(im) / root / 2, im: signed(root, im) };
}

export function exponential({ re, im }: Complex): Complex {
  const size = precise.exp(re);
  return im === 0 ? { re: size, im } : { re: size * precise.cos(im), im: size * precise.sin(im) };
}

export function logarithm({ re, im }: Complex): Complex {
  return { re: logOfLength(Math.abs(re), Math.abs(im)), im: precise.atan2(im, re) };
}

/** Close to the unit circle the logarithm of the length is small, and its digits lie in how far the length is from one. */
function logOfLength(x: number, y: number): number {
  const length = precise.hypot(x, y);
  if (length < 0.5 || length > 2) return precise.log(length);
  const [larger, smaller] = x > y ? [x, y] : [y, x];
  return Math.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2;
}

export function sine({ re, im }: Complex): Complex {
  return { re: stretched(precise.sin(re), Math.cosh(im)), im: precise.cos(re) * Math.sinh(im) };
}

export function cosine({ re, im }: Complex): Complex {
  return { re: precise.cos(re) * Math.cosh(im), im: -stretched(precise.sin(re), Math.sinh(im)) };
}

export function tangent({ re, im }: Complex): Complex {
  if (Math.abs(im) > 20) return { re: signed(0, precise.tan(re)), im: signed(1, im) };
  const scale = precise.cos(re) ** 2 + Math.sinh(im) ** 2;
  return { re: (precise.sin(re) * precise.cos(re)) / scale, im: (Math.sinh(im) * Math.cosh(im)) / scale };
}

export const hyperbolicSine = (z: Complex): Complex => unturned(sine(turned(z)));
export const hyperbolicCosine = (z: Complex): Complex => cosine(turned(z));
export const hyperbolicTangent = (z: Complex): Complex => unturned(tangent(turned(z)));

export function arcSine(z: Complex): Complex {
  return unturned(areaSine(turned(z)));
}

export function arcCosine({ re, im }: Complex): Complex {
  const below = squareRoot({ re: 1 - re, im: -im });
  const above = squareRoot({ re: 1 + re, im });
  return {
    re: 2 * precise.atan2(below.re, above.re),
    im: Math.asinh(above.re * below.im - above.im * below.re),
  };
}

export function arcTangent(z: Complex): Complex {
  return unturned(areaTangent(turned(z)));
}

export function areaSine({ re, im }: Complex): Complex {
  const left = squareRoot({ re: 1 + im, im: -re });
  const right = squareRoot({ re: 1 - im, im: re });
  return {
    re: Math.asinh(left.re * right.im - right.re * left.im),
    im: precise.atan2(im, left.re * right.re - left.im * right.im),
  };
}

export function areaCosine({ re, im }: Complex): Complex {
  const below = squareRoot({ re: re - 1, im });
  const above = squareRoot({ re: re + 1, im });
  return {
    re: Math.asinh(below.re * above.re + below.im * above.im),
    im: 2 * precise.atan2(below.im, above.re),
  };
}

export function areaTangent({ re, im }: Complex): Complex {
  if (re < 0 || Object.is(re, -0)) return negated(areaTangent({ re: -re, im: -im }));
  if (re === Number.POSITIVE_INFINITY) return { re: 0, im: signed(Math.PI / 2, im) };
  return {
    re: Math.log1p((4 * re) / ((1 - re) ** 2 + im * im)) / 4,
    im: -precise.atan2(-2 * im, (1 - re) * (1 + re) - im * im) / 2,
  };
}

/** No sine stays none however far it is stretched. */
const stretched = (sine: number, factor: number): number => (sine === 0 ? sine : sine * factor);

/** z times i, and divided by i. */
const turned = ({ re, im }: Complex): Complex => ({ re: -im, im: re });
const unturned = ({ re, im }: Complex): Complex => ({ re: im, im: -re });
const negated = ({ re, im }: Complex): Complex => ({ re: -re, im: -im });

function signed(size: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -Math.abs(size) : Math.abs(size);
}
