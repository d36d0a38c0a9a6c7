"""Checks answers about the shape of molecules (VSEPR)."""
import itertools
import json


def vsepr_parse_user_answer(user_input):
    """Reads {"geometry": "AX3E0", "atoms": {"c0": ..., "p0": ...}}: c0 central, p peripheral, a axial, e equatorial."""
    return json.loads(user_input)


def vsepr_build_correct_answer(geometry, atoms):
    return {"geometry": geometry, "atoms": atoms}


def vsepr_grade(user_input, correct_answer, convert_to_peripheral=False):
    """Whether geometry, central atom and the atoms of each kind of place agree; their order does not matter."""
    given, right = dict(user_input["atoms"]), correct_answer["atoms"]
    if user_input["geometry"] != correct_answer["geometry"] or given["c0"] != right["c0"]:
        return False
    if convert_to_peripheral:
        given = {"p%d" % index: atom for index, atom in enumerate(atom for place, atom in given.items() if place != "c0")}
    if "e10" in right:
        return _agree_in_some_turn(given, right)
    return all(_atoms(given, kind) == _atoms(right, kind) for kind in ("p", "a", "e"))


def _agree_in_some_turn(given, right):
    """An octahedron has three equal axes, so any of the learner's may stand for any of the author's."""
    axes = ("a", "e1", "e2")
    wanted = [_atoms(right, axis) for axis in axes]
    return any([_atoms(given, axis) for axis in turn] == wanted for turn in itertools.permutations(axes))


def _atoms(places, kind):
    return sorted(atom for place, atom in places.items() if place.startswith(kind))
