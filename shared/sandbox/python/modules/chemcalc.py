"""Compares chemical equations: molecules in any order, amounts up to a common factor.

    expression  one or more of [amount] molecule, joined by +
    amount      2 or 1/2
    molecule    parts and an optional phase (s) (l) (g) (aq)
    part        an element or a bracketed group, then an optional count, then an optional charge ^+ ^2-
"""
import html
from fractions import Fraction

ARROWS = ("<->", "->")
_PHASES = ("(s)", "(l)", "(g)", "(aq)")
_ELEMENTS = frozenset(
    "Ac Ag Al Am Ar As At Au B Ba Be Bh Bi Bk Br C Ca Cd Ce Cf Cl Cm Cn Co Cr Cs Cu Db Ds Dy Er Es Eu F Fe Fl Fm Fr "
    "Ga Gd Ge H He Hf Hg Ho Hs I In Ir K Kr La Li Lr Lu Lv Md Mg Mn Mo Mt N Na Nb Nd Ne Ni No Np O Os P Pa Pb Pd Pm Po "
    "Pr Pt Pu Ra Rb Re Rf Rg Rh Rn Ru S Sb Sc Se Sg Si Sm Sn Sr Ta Tb Tc Te Th Ti Tl Tm U Uuo Uup Uus Uut V W Xe Y Yb "
    "Zn Zr".split()
)
_TOKENS = sorted([*_ELEMENTS, *_PHASES, *"0123456789[](){}^+-/"], key=len, reverse=True)
_CLOSING = {"(": ")", "[": "]"}


class ParseException(Exception):
    """The text is no chemical expression."""


def chemical_equations_equal(eq1, eq2, exact=False):
    """Whether two equations agree: same arrow, same molecules, amounts in proportion (the same when `exact`)."""
    left1, arrow1, right1 = split_on_arrow(eq1)
    left2, arrow2, right2 = split_on_arrow(eq2)
    if not arrow1 or arrow1 != arrow2:
        return False
    try:
        left, right = divide_chemical_expression(left1, left2), divide_chemical_expression(right1, right2)
    except ParseException:
        return False
    return bool(left) and left == right and (not exact or left == 1)


def compare_chemical_expression(s1, s2, ignore_state=False):
    return divide_chemical_expression(s1, s2, ignore_state) == 1


def divide_chemical_expression(s1, s2, ignore_state=False):
    """How many times the second the first is, as a Fraction; False when they are not the same chemicals."""
    terms1, terms2 = sorted(_parse(s1), key=_order), sorted(_parse(s2), key=_order)
    if [term["molecule"] for term in terms1] != [term["molecule"] for term in terms2]:
        return False
    if not ignore_state and [term["phase"] for term in terms1] != [term["phase"] for term in terms2]:
        return False
    ratios = [one["value"] / other["value"] for one, other in zip(terms1, terms2)]
    return Fraction(ratios[0]) if all(ratio == ratios[0] for ratio in ratios) else False


def split_on_arrow(eq):
    """Left side, arrow and right side; without an arrow everything is left."""
    for arrow in ARROWS:
        left, found, right = eq.partition(arrow)
        if found:
            return left, found, right
    return eq, "", ""


def render_to_html(eq):
    """The equation as HTML; a side that can't be read is shown as an error."""
    left, arrow, right = split_on_arrow(eq)
    sides = _side_to_html(left)
    if arrow:
        sides += {"->": "\u2192", "<->": "\u2194"}[arrow] + _side_to_html(right)
    return '<span class="math">%s</span>' % sides


def _side_to_html(text):
    try:
        return "+".join(_term_to_html(term) for term in _parse(text))
    except ParseException:
        return '<span class="inline-error inline">%s</span>' % html.escape(text)


def _term_to_html(term):
    phase = term["phase"] if term["phase"] != " " else ""
    return _amount_to_html(term["amount"]) + _group_to_html(term["shown"]) + phase


def _amount_to_html(amount):
    if len(amount) == 2:
        return " <sup>%s</sup>&frasl;<sub>%s</sub> " % amount
    return "".join(amount)


def _group_to_html(group):
    return "".join(_part_to_html(*part) for part in group)


def _part_to_html(kind, content, count, charge):
    inner = content if kind == "element" else kind + _group_to_html(content) + _CLOSING[kind]
    return inner + ("<sub>%s</sub>" % count if count else "") + ("<sup>%s</sup>" % charge if charge else "")


def _order(term):
    return repr(term["molecule"]), term["value"], term["phase"]


def _parse(text):
    return _Reader(_tokens(text)).expression()


def _tokens(text):
    found, rest = [], text.lstrip()
    while rest:
        token = next((token for token in _TOKENS if rest.startswith(token)), None)
        if token is None:
            raise ParseException("Unexpected %r" % rest[:10])
        found.append(token)
        rest = rest[len(token) :].lstrip()
    return found


class _Reader:
    def __init__(self, tokens):
        self.tokens, self.position = tokens, 0

    def expression(self):
        terms = [self.term()]
        while self.take("+"):
            terms.append(self.term())
        if self.position < len(self.tokens):
            raise ParseException("Unexpected %r" % self.tokens[self.position])
        return terms

    def term(self):
        amount = self.amount()
        group = self.group()
        phase = next((phase for phase in _PHASES if self.take(phase)), " ")
        value = 1.0 if not amount else int(amount[0]) / (int(amount[1]) if len(amount) == 2 else 1)
        return {"amount": amount, "value": value, "molecule": _unwrapped(group), "shown": group, "phase": phase}

    def amount(self):
        whole = self.number()
        if not whole:
            return ()
        if not self.take("/"):
            return (whole,)
        part = self.number()
        if not part or int(part) == 0:
            raise ParseException("A fraction needs a number below the line")
        return whole, part

    def group(self):
        parts = []
        while self.peek() in _ELEMENTS or self.peek() in _CLOSING:
            parts.append(self.part())
        if not parts:
            raise ParseException("A molecule is missing")
        return tuple(parts)

    def part(self):
        opening = self.peek()
        self.position += 1
        if opening in _CLOSING:
            content = self.group()
            if not self.take(_CLOSING[opening]):
                raise ParseException("A bracket is not closed")
            return opening, content, self.number(), self.charge()
        return "element", opening, self.number(), self.charge()

    def charge(self):
        if not self.take("^"):
            return ""
        size = self.number()
        sign = self.peek()
        if sign not in ("+", "-"):
            raise ParseException("A charge needs a sign")
        self.position += 1
        return ("" if size == "1" else size) + sign

    def number(self):
        digits = ""
        while self.peek().isdigit():
            digits += self.peek()
            self.position += 1
        return digits

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self, token):
        if self.peek() != token:
            return False
        self.position += 1
        return True


def _unwrapped(group):
    """Brackets around a whole molecule say nothing."""
    while len(group) == 1 and group[0][0] in _CLOSING and not group[0][2] and not group[0][3]:
        group = group[0][1]
    return group
