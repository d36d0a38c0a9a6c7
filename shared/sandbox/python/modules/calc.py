"""The platform's formula calculator for author code: `calc.evaluator(variables, functions, text, case_sensitive=False)`."""
import cmath
import math
import re

class UndefinedVariable(Exception):
    pass

class UnmatchedParenthesis(Exception):
    pass

class ParseException(Exception):
    pass

def _extended(real, complex_version):
    """Outside of the real domain the complex function answers."""

    def one(x):
        if not isinstance(x, complex):
            try:
                return real(x)
            except ValueError:
                pass
        return complex_version(x)

    return one

def _real_only(real, complex_version):
    """Outside of the real domain there is no number."""

    def one(x):
        if isinstance(x, complex):
            return complex_version(x)
        try:
            return real(x)
        except ValueError:
            return math.nan

    return one


def _reciprocal(of):
    return lambda x: 1 / of(x)

def _factorial(x):
    if isinstance(x, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return math.factorial(x)

_sin, _cos = _extended(math.sin, cmath.sin), _extended(math.cos, cmath.cos)
_tan, _sinh = _extended(math.tan, cmath.tan), _extended(math.sinh, cmath.sinh)
_cosh, _tanh = _extended(math.cosh, cmath.cosh), _extended(math.tanh, cmath.tanh)
_arcsin, _arccos = _extended(math.asin, cmath.asin), _extended(math.acos, cmath.acos)
_arctan = _extended(math.atan, cmath.atan)
_arcsinh, _arccosh = _extended(math.asinh, cmath.asinh), _real_only(math.acosh, cmath.acosh)
_acos, _asin = _real_only(math.acos, cmath.acos), _real_only(math.asin, cmath.asin)
_arctanh = _extended(math.atanh, cmath.atanh)
_ln = _extended(math.log, cmath.log)

DEFAULT_FUNCTIONS = {
    "sin": _sin, "cos": _cos, "tan": _tan, "sec": _reciprocal(_cos), "csc": _reciprocal(_sin), "cot": _reciprocal(_tan),
    "sqrt": _extended(math.sqrt, cmath.sqrt), "log10": _extended(math.log10, cmath.log10),
    "log2": _extended(math.log2, lambda x: cmath.log(x) / math.log(2)), "ln": _ln,
    "exp": _extended(math.exp, cmath.exp), "arcsin": _arcsin, "arccos": _arccos, "arctan": _arctan,
    "arcsec": lambda x: _acos(1 / x), "arccsc": lambda x: _asin(1 / x), "arccot": lambda x: _arctan(1 / x),
    "abs": abs, "fact": _factorial, "factorial": _factorial, "sinh": _sinh, "cosh": _cosh, "tanh": _tanh,
    "sech": _reciprocal(_cosh), "csch": _reciprocal(_sinh), "coth": _reciprocal(_tanh), "arcsinh": _arcsinh,
    "arccosh": _arccosh, "arctanh": _arctanh, "arcsech": lambda x: _arccosh(1 / x),
    "arccsch": lambda x: _arcsinh(1 / x), "arccoth": lambda x: _arctanh(1 / x),
}
DEFAULT_VARIABLES = {"i": 1j, "j": 1j, "e": math.e, "pi": math.pi}

def evaluator(variables, functions, math_expr, case_sensitive=False):
    """The value of a formula; a blank one is not-a-number."""
    if math_expr.strip() == "":
        return float("nan")
    _check_parentheses(math_expr)
    tree = _Reader(math_expr).formula()
    known_variables = _lowered({**DEFAULT_VARIABLES, **variables}, case_sensitive)
    known_functions = _lowered({**DEFAULT_FUNCTIONS, **functions}, case_sensitive)
    _check_names(tree, known_variables, known_functions, case_sensitive)
    return _value(tree, known_variables, known_functions, case_sensitive)

def _lowered(names, case_sensitive):
    return names if case_sensitive else {name.lower(): value for name, value in names.items()}

def _check_parentheses(text):
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            raise UnmatchedParenthesis(
                "Invalid Input: A closing parenthesis was found after segment %s, but there is no matching opening "
                "parenthesis before it." % text[:place]
            )
    if depth > 0:
        raise UnmatchedParenthesis(
            "Invalid Input: Parentheses are unmatched. %d parentheses were opened but never closed." % depth
        )

_NUMBER = re.compile(r"[+-]?\s*(?:\d+(?:\.\d*)?|\.\d+)(?:\s*[eE]\s*[+-]?\s*\d+)?(?:\s*%)?", re.ASCII)
_TENSOR = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_\{[^{}]*\}(?:\^\{[^{}]*\})?|\^\{[^{}]*\})'*")
_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*'*")

class _Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def formula(self):
        tree = self.sum()
        self.skip()
        if tree is None or self.at < len(self.text):
            raise ParseException("Expected end of text")
        return tree

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def take(self, pattern):
        self.skip()
        found = re.compile(pattern).match(self.text, self.at) if isinstance(pattern, str) else pattern.match(self.text, self.at)
        if not found:
            return None
        self.at = found.end()
        return found.group()

    def chain(self, operator, part):
        first = part()
        if first is None:
            return None
        items = [first]
        while True:
            before = self.at
            sign = self.take(operator)
            following = part() if sign else None
            if following is None:
                self.at = before
                return items
            items += [sign, following]

    def sum(self):
        sign = self.take(r"[+-]")
        items = self.chain(r"[+-]", self.product)
        return items and ("sum", [sign or "+"] + items)

    def product(self):
        items = self.chain(r"[*/]", self.parallel)
        return items and ("product", ["*"] + items)

    def parallel(self):
        items = self.chain(r"\|\|", self.power)
        return items and ("parallel", items[::2])

    def power(self):
        items = self.chain(r"\^", self.atom)
        return items and ("power", items[::2])

    def atom(self):
        number = self.take(_NUMBER)
        if number is not None:
            return "number", re.sub(r"\s", "", number)
        before = self.at
        name = self.take(_PLAIN_NAME)
        if name is not None:
            argument = self.group()
            if argument is not None:
                return "call", name, argument
        self.at = before
        name = self.take(_TENSOR) or self.take(_PLAIN_NAME)
        return ("name", name) if name is not None else self.group()

    def group(self):
        before = self.at
        if self.take(r"\("):
            inner = self.sum()
            if inner is not None and self.take(r"\)"):
                return inner
        self.at = before
        return None

def _nodes(tree):
    yield tree
    parts = tree[1] if tree[0] in ("sum", "product", "parallel", "power") else tree[2:]
    for part in parts if tree[0] not in ("number", "name") else ():
        if isinstance(part, tuple):
            yield from _nodes(part)

def _check_names(tree, variables, functions, case_sensitive):
    for kind, word, known in (("name", "variable", variables), ("call", "function", functions)):
        used = {node[1] for node in _nodes(tree) if node[0] == kind}
        unknown = sorted(name for name in used if (name if case_sensitive else name.lower()) not in known)
        if unknown:
            raise UndefinedVariable("Invalid Input: %s not permitted in answer as a %s" % (", ".join(unknown), word))

def _value(tree, variables, functions, case_sensitive):
    def value(node):
        return _value(node, variables, functions, case_sensitive)

    kind = tree[0]
    if kind == "number":
        return _number(tree[1])
    if kind in ("name", "call"):
        name = tree[1] if case_sensitive else tree[1].lower()
        return variables[name] if kind == "name" else functions[name](value(tree[2]))
    if kind == "power":
        result = value(tree[1][-1])
        for base in reversed(tree[1][:-1]):
            result = value(base) ** result
        return result
    if kind == "parallel":
        if len(tree[1]) == 1:
            return value(tree[1][0])
        resistances = [value(node) for node in tree[1]]
        return float("nan") if 0 in resistances else 1.0 / sum(1.0 / each for each in resistances)
    result = 0 if kind == "sum" else 1
    for sign, node in zip(tree[1][::2], tree[1][1::2]):
        operand = value(node)
        if sign in "+-":
            result = result + operand if sign == "+" else result - operand
        else:
            result = result * operand if sign == "*" else result / operand
    return result

def _number(text):
    if text.endswith("%"):
        return float(text[:-1]) * 0.01
    return float(text) if re.search(r"[.eE]", text) else int(text)

__all__ = ["ParseException", "UndefinedVariable", "UnmatchedParenthesis", "evaluator"]
