"""Runs one piece of author code in a fresh namespace and gives back what of it JSON can carry.

The last line leaves the entry point: pyodide hands its value to the guest process.
"""
import builtins
import io
import json
import sys


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
        self.modules = dict(sys.modules)
        self.path = list(sys.path)

    def restore(self):
        for name in [name for name in sys.modules if name not in self.modules]:
            del sys.modules[name]
        sys.modules.update(self.modules)
        for current, original in self.contents:
            if current != original:
                current.clear()
                current.update(original)
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


def _failure(kind, message):
    return json.dumps({"ok": False, "kind": kind, "message": message})


def _execute(code, globals_json, seed, library):
    try:
        namespace = _namespace(globals_json, seed)
        if library:
            sys.path.insert(0, library)
        sys.stdout = sys.stderr = io.StringIO()
        sys.stdin = io.StringIO()
        exec(compile(code, "<string>", "exec", dont_inherit=True), namespace)
        return json.dumps({"ok": True, "globals": json.dumps(_carry(namespace))})
    except MemoryError:
        return _failure("memory_limit", "The code used more memory than it may.")
    except SystemExit as error:
        return _failure("exception", str(error))
    except BaseException as error:
        return _failure("exception", str(error))
    finally:
        _world.restore()


for _name in ("js", "pyodide_js"):
    sys.modules.pop(_name, None)
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "JsFinder"]
_world = _World()
_execute
