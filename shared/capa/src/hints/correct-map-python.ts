/**
 * The class through which an author's hint function reads and changes the correct map, in Python. Its methods are those that Open edX
 * promises to hint functions.
 */
export const correctMapPython = `
class CorrectMap(object):
    _defaults = dict(correctness=None, npoints=None, msg='', hint='', hintmode=None, queuestate=None, answervariable=None)

    def __init__(self):
        self.cmap = {}
        self.overall_message = ''

    def __getitem__(self, answer_id):
        return self.cmap[answer_id]

    def __iter__(self):
        return iter(self.cmap)

    def items(self):
        return self.cmap.items()

    def keys(self):
        return self.cmap.keys()

    def set(self, answer_id=None, **properties):
        if answer_id is not None:
            self.cmap[answer_id] = {name: properties.get(name, value) for name, value in self._defaults.items()}

    def get_dict(self):
        return self.cmap

    def set_dict(self, correct_map):
        self.cmap = {}
        for answer_id, properties in (correct_map or {}).items():
            self.set(answer_id, **properties)

    def is_correct(self, answer_id):
        if answer_id not in self.cmap:
            return None
        return self.cmap[answer_id]['correctness'] in ('correct', 'partially-correct')

    def is_partially_correct(self, answer_id):
        if answer_id not in self.cmap:
            return None
        return self.cmap[answer_id]['correctness'] == 'partially-correct'

    def is_queued(self, answer_id):
        return answer_id in self.cmap and self.cmap[answer_id]['queuestate'] is not None

    def get_npoints(self, answer_id):
        points = self.get_property(answer_id, 'npoints')
        if points is not None:
            return points
        return 1 if self.is_correct(answer_id) else 0

    def set_property(self, answer_id, name, value):
        self.cmap.setdefault(answer_id, {})[name] = value

    def get_property(self, answer_id, name, default=None):
        return self.cmap.get(answer_id, {}).get(name, default)

    def get_correctness(self, answer_id):
        return self.get_property(answer_id, 'correctness')

    def get_msg(self, answer_id):
        return self.get_property(answer_id, 'msg', '')

    def get_hint(self, answer_id):
        return self.get_property(answer_id, 'hint', '')

    def get_hintmode(self, answer_id):
        return self.get_property(answer_id, 'hintmode')

    def set_hint_and_mode(self, answer_id, hint, hintmode):
        self.set_property(answer_id, 'hint', hint)
        self.set_property(answer_id, 'hintmode', hintmode)

    def update(self, other):
        self.cmap.update(other.get_dict())
        self.overall_message = other.get_overall_message()

    def set_overall_message(self, message):
        self.overall_message = str(message) if message else ''

    def get_overall_message(self):
        return self.overall_message
`;
