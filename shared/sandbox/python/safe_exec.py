"""Runs one piece of author code in a fresh namespace and gives back what of it JSON can carry.

The last line leaves the entry point: pyodide hands its value to the guest process.
"""
import builtins
import io
import json
import re
import sys
import traceback


sys.path.insert(0, "/lyceum")
import random2  # noqa: E402  (found on the path just added)
_ASSUMED_MODULES = ("numpy", "math", "scipy", "calc", "eia", "chemcalc", "chemtools", "miller", "draganddrop")
_CARRIED = (type(None), int, float, str, bytes, list, tuple, dict)


class _LazyModule:
    """Stands for a module in the author's namespace until the author touches it: most never do."""

    def __init__(self, name):
        self.__dict__["__name__"] = name

    def __getattr__(self, attribute):
        __import__(self.__name__)
        return getattr(sys.modules[self.__name__], attribute)


def _carry(namespace):
    carried = {}
    for name, value in namespace.items():
        if name == "__builtins__" or not isinstance(value, _CARRIED):
            continue
        try:
            carried[name] = json.loads(json.dumps(value, default=_as_text))
        except (TypeError, ValueError, RecursionError):
            continue
    return carried


def _as_text(value):
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    raise TypeError(type(value).__name__)


class _World:
    """What author code could leave behind for the next author's code: put back after every run.

    The interpreter's own machinery (pyodide, importlib, sys) keeps changing by itself and is left alone.
    """

    _GUARDED = (
        "builtins math cmath random random2 json json.decoder json.encoder re string itertools functools operator "
        "collections decimal fractions datetime time copy types numbers statistics io"
    ).split()

    def __init__(self):
        guarded = [__import__(name, fromlist=["*"]) for name in self._GUARDED]
        self.contents = [(vars(module), dict(vars(module))) for module in guarded]
        self.classes = []
        self.modules = dict(sys.modules)
        self.path = list(sys.path)

    def keep_warm(self, package):
        """Imports a package of ours before author code can touch it; importing it for every run would take too long."""
        if package in self.modules:
            return
        __import__(package)
        ours = [module for name, module in sys.modules.items() if name.split(".")[0] == package]
        self.contents += [(vars(module), dict(vars(module))) for module in ours]
        classes = {value for module in ours for value in vars(module).values() if isinstance(value, type)}
        self.classes += [(cls, dict(vars(cls))) for cls in classes if cls.__module__.split(".")[0] == package]
        self.modules = dict(sys.modules)

    def restore(self):
        for name in [name for name in sys.modules if name not in self.modules]:
            del sys.modules[name]
        sys.modules.update(self.modules)
        for current, original in self.contents:
            if current != original:
                current.clear()
                current.update(original)
        for cls, original in self.classes:
            for name in [name for name in vars(cls) if name not in original]:
                delattr(cls, name)
            for name, value in original.items():
                if vars(cls).get(name) is not value:
                    setattr(cls, name, value)
        sys.path[:] = self.path
        sys.stdin, sys.stdout, sys.stderr = sys.__stdin__, sys.__stdout__, sys.__stderr__


def _namespace(globals_json, seed):
    namespace = json.loads(globals_json)
    random = random2.Random(seed)
    random.Random = random2.Random
    sys.modules["random"] = random
    namespace["random"] = random
    namespace["xrange"] = range
    for name in _ASSUMED_MODULES:
        namespace[name] = _LazyModule(name)
    namespace["__builtins__"] = builtins
    return namespace


def _said(error):
    """What Python writes after the name of an uncaught exception, in the words of Python 3.11, which courses know."""
    last = traceback.format_exception_only(type(error), error)[-1].strip().split("\n")[-1]
    name, colon, message = last.partition(": ")
    if not colon:
        return name
    for pattern, older in _OLDER_WORDS:
        message = pattern.sub(older, message)
    return message


_OLDER_WORDS = [
    (re.compile(r"^(min|max)\(\) iterable argument is empty$"), r"\1() arg is an empty sequence"),
    (re.compile(r"^cannot use '.*' as a (?:set element|dict key) \((unhashable type: '.*')\)$"), r"\1"),
    (re.compile(r"\. Did you forget to import '\w+'\?$"), ""),
    (re.compile(r"^expected a (?:non-?negative|positive|finite|number|noninteger).*$"), "math domain error"),
    (re.compile(r"^(too many values to unpack \(expected \d+), got \d+\)$"), r"\1)"),
]


def _failure(kind, message):
    return json.dumps({"ok": False, "kind": kind, "message": message})


def _execute(code, globals_json, seed, library):
    try:
        for package in ("numpy", "scipy"):
            if package in code:
                _world.keep_warm(package)
        if "numpy.random" in sys.modules:
            sys.modules["numpy.random"].seed(seed)
        namespace = _namespace(globals_json, seed)
        if library:
            sys.path.insert(0, library)
        sys.stdout = sys.stderr = io.StringIO()
        sys.stdin = io.StringIO()
        exec(compile(code, "<string>", "exec", dont_inherit=True), namespace)
        return json.dumps({"ok": True, "globals": json.dumps(_carry(namespace))})
    except MemoryError:
        return _failure("memory_limit", "The code used more memory than it may.")
    except BaseException as error:
        return _failure("exception", _said(error))
    finally:
        _world.restore()


for _name in ("js", "pyodide_js"):
    sys.modules.pop(_name, None)
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "JsFinder"]
_world = _World()
_execute
