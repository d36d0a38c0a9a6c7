"""Miller indices of a plane in a crystal, from three points of it, and their check."""
import decimal
import fractions
import functools
import json
import math

_CORNERS = ((1, 1, 1), (0, 0, 1), (1, 0, 1), (0, 1, 1), (1, 0, 0), (0, 1, 0), (1, 1, 0))


def grade(user_input, correct_answer):
    """Whether lattice and plane agree; a plane has two sets of indices, of opposite signs."""
    answer = json.loads(user_input)
    if answer["lattice"] != correct_answer["lattice"] or len(answer["points"]) < 3:
        return False
    points = [[_round(float(coordinate)) for coordinate in point] for point in answer["points"]]
    expected = correct_answer["miller"]
    return miller(points) in (_without_blanks(expected), _without_blanks(_opposite(expected)))


def miller(points):
    """The indices as text, such as (2,2,2) or (-6,3,-6)."""
    start = points[0]
    normal = _cross(_minus(points[1], start), _minus(points[2], start))
    segments = _segments(start, normal, (0, 0, 0))
    if any(segment == 0 for segment in segments):
        # The plane goes through the origin: measure from a corner of the cube that lies off it.
        origin = next(corner for corner in _CORNERS if _dot(corner, normal) != 0)
        segments = _segments(start, normal, origin)
    return sub_miller(segments)


def _segments(point, normal, origin):
    reach = _dot(_minus(point, origin), normal)
    signs = [1 - 2 * coordinate for coordinate in origin]
    along = [sign * component for sign, component in zip(signs, normal)]
    return [sign * reach / slope if slope != 0 else math.nan for sign, slope in zip(signs, along)]


def sub_miller(segments):
    """Indices from the lengths that the plane cuts off the axes (nan: it never meets that axis)."""
    inverses = [segment_to_fraction(segment) for segment in segments]
    common = functools.reduce(lcm, [inverse.denominator for inverse in inverses])
    indices = [inverse.numerator * math.fabs(common) / inverse.denominator for inverse in inverses]
    return "(" + ",".join(str(decimal.Decimal(index)) for index in indices) + ")"


def segment_to_fraction(distance):
    """One over the distance, taken to the nearest fraction with a denominator of at most ten."""
    if math.isnan(distance):
        return fractions.Fraction(0, 1)
    nearest = fractions.Fraction(distance).limit_denominator(10)
    return fractions.Fraction(nearest.denominator, nearest.numerator)


def lcm(a, b):
    return a * b / math.gcd(int(a), int(b))


def _round(coordinate):
    """To the nearest multiple of 0.05, as the drawing tool places points."""
    tenths = math.floor(coordinate * 10)
    quarter = math.floor((coordinate * 10 - tenths) / 0.25)
    return tenths / 10 + (0, 0.05, 0.05, 0.1)[min(quarter, 3)]


def _opposite(indices):
    """(-6,3,-6) for (6,-3,6), digit by digit; zero has no sign."""
    flipped, position = "", 1
    while position < len(indices) - 1:
        sign = indices[position]
        if sign == "-":
            position += 1
            flipped += indices[position]
        elif sign in ", 0":
            flipped += sign
        else:
            flipped += "-" + sign
        position += 1
    return "(" + flipped + ")"


def _without_blanks(text):
    return text.replace(" ", "")


def _minus(a, b):
    return [x - y for x, y in zip(a, b)]


def _dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def _cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
