"""Checks the answer of a drag-and-drop input: a JSON list of {draggable: target} or {draggable: [x, y]}.

The right answer is a dict, one place for each draggable, or a list of groups
{"draggables": [...], "targets": [...], "rule": "exact" | "anyof" | "unordered_equal"}; a rule ending in "+number"
also counts how often a draggable that can be reused was placed.
"""
import json
import re

_RADIUS = 10
_GRID_CELL = re.compile(r"\{[0-9]*\}")


def grade(user_input, correct_answer):
    placed = [(name, _target(place)) for name, place in map(_only_item, json.loads(user_input))]
    groups = _groups(correct_answer)
    expected = {name for group in groups for name in group["draggables"]}
    if any(name not in expected for name, _ in placed):
        return False
    return all(_has_right_draggables(group, placed) for group in groups) and all(
        _has_right_places(group, placed) for group in groups
    )


def _groups(correct_answer):
    if not isinstance(correct_answer, dict):
        return correct_answer
    return [{"draggables": [name], "targets": [place], "rule": "exact"} for name, place in correct_answer.items()]


def _has_right_draggables(group, placed):
    names = [name for name, _ in placed if name in group["draggables"]]
    if "number" not in group["rule"]:
        names = list(set(names))
    return sorted(names) == sorted(group["draggables"])


def _has_right_places(group, placed):
    places = [place for name, place in placed if name in group["draggables"]]
    check = _RULES.get(group["rule"].replace("+", "").replace("number", ""))
    return bool(check and group["targets"] and check(group["targets"], places))


def _is_exact(targets, places):
    return len(targets) == len(places) and all(_is_same(*pair) for pair in zip(targets, places))


def _is_any_of(targets, places):
    return all(any(_is_same(place, target) for target in targets) for place in places)


def _is_same_in_any_order(targets, places):
    left = list(targets)
    for place in places:
        match = next((index for index, target in enumerate(left) if _is_same(place, target)), None)
        if match is None:
            return False
        del left[match]
    return not left


_RULES = {"exact": _is_exact, "anyof": _is_any_of, "unordered_equal": _is_same_in_any_order}


def _is_same(one, other):
    """Targets by name; points within the larger radius of the two, ten pixels at least."""
    if not one or not other:
        return False
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    if isinstance(one, str) or isinstance(other, str):
        return False
    (x1, y1), radius1 = _point(one)
    (x2, y2), radius2 = _point(other)
    return (x2 - x1) ** 2 + (y2 - y1) ** 2 <= max(radius1, radius2) ** 2


def _point(place):
    if isinstance(place[0], list):
        return place[0], max(place[1], _RADIUS)
    return place, _RADIUS


def _target(place):
    """A place on another draggable, {"first": {"p": "p_l"}}, is written p_l[p][first]; grid cells are left out."""
    path = []
    while isinstance(place, dict):
        name, place = _only_item(place)
        path.append(name)
    if not isinstance(place, str):
        return place
    return _GRID_CELL.sub("", place + "".join("[%s]" % name for name in reversed(path)))


def _only_item(mapping):
    return next(iter(mapping.items()))
