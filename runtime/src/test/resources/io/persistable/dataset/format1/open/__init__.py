# The items of a data set, by name, with what is said of them. Each is in its own module.
_info_dict = {
    'a': 'first',
    'b': 'second',
    'c': None,
    'd': 'removed later',
}
# commit 1 next 2 floor 0 crc32 4c6651e9


def _g_forget():
    """Drop the items that an earlier import of this package loaded."""
    import sys, types
    module = sys.modules.get(__name__)
    for key in list(vars(module)) if module else ():
        item = __name__ + '.' + key
        if item in sys.modules and not isinstance(sys.modules[item], types.ModuleType):
            del vars(module)[key], sys.modules[item]


_g_forget()
del _g_forget
try: del __builtins__
except NameError: pass


def _g_replay(journal):
    """Apply the commits that are in the journal and not in the dictionary above.

    The journal is Python as well: each commit is some lines and a seal with a CRC-32 of the
    seal before it and all bytes since. What follows the last good seal was never committed.
    Nothing is written: a module of the last commit that isn't in its place yet is imported
    from where it is.
    """
    import os, re, sys, zlib
    space = globals()
    space.pop('_g_replay', None)
    space.pop('__builtins__', None)
    folder = os.path.dirname(os.path.abspath(__file__))
    try:
        with open(os.path.join(folder, journal), 'rb') as file:
            data = file.read()
    except FileNotFoundError:
        with open(__file__, 'rb') as file:  # A newer one, which holds all of that journal.
            source = file.read()
        if ("_g_replay('%s')" % journal).encode() in source:
            raise ImportError('%s is missing in %s' % (journal, folder))
        exec(compile(source, __file__, 'exec'), space)
        return
    chain, good, last, copied = journal.encode(), 0, None, {}
    seals = rb'^# commit (\d+)(?: put (\S+))?( copied)? .*crc32 ([0-9a-f]{8})\n'
    for seal in re.finditer(seals, data, re.M):
        if b'%08x' % zlib.crc32(chain + data[good:seal.start(4)]) != seal.group(4):
            break
        chain, good, last = seal.group(4), seal.end(), seal
        number, names, copies, _ = (part.decode() if part else '' for part in seal.groups())
        for name in names.split(','):
            copied[name] = number if copies else None
    commits = compile(data[:good].decode(), os.path.join(folder, journal), 'exec')
    exec(commits, {'_info_dict': space['_info_dict']})

    waiting = {}
    for name in names.split(',') if last else ():
        path = os.path.join(folder, '%s.py.%s' % (name, number))
        if name and os.path.exists(path):
            waiting[name] = path
    sys.meta_path[:] = [f for f in sys.meta_path if getattr(f, '_g_package', '') != __name__]
    if not waiting and not any(copied.values()):
        return
    from importlib import machinery, util
    package, gone, open_, int_ = __name__, FileNotFoundError, open, int  # For older interpreters,
    # which find no builtins here later.

    def whole(name, source):
        """The module as it was written, even if a loss of power took some of its file."""
        if not copied.get(name) or (b'\0' not in source and re.search(signature, source)):
            return source
        try: file = open_(os.path.join(folder, '_modules_' + copied[name]), 'rb')
        except gone: return source
        with file:
            head, text = file.readline().split(), None
            while head:
                copy = file.read(int_(head[3]))
                if head[1] == name.encode() + b'.py' and zlib.crc32(copy) == int_(head[4], 16):
                    text = copy
                file.readline()
                head = file.readline().split()
        return text if text and (b'\0' in source or text.startswith(source)) else source

    signature = rb'# commit \d+ crc32c [0-9a-f]{8}\n?\Z'

    class Module(machinery.SourceFileLoader):
        def get_code(self, fullname):
            try: source = self.get_data(self.path)
            except gone: source = self.get_data(self.path.rpartition('.')[0])
            source = whole(fullname.rpartition('.')[2], source)
            return self.source_to_code(source, self.path)

    class Waiting:
        _g_package = package

        @staticmethod
        def find_spec(fullname, path=None, target=None):
            parent, _, name = fullname.rpartition('.')
            if parent != package:
                return None
            place = waiting.get(name)
            if not (place and os.path.exists(place)):
                place = os.path.join(folder, name + '.py') if copied.get(name) else None
            if place and os.path.exists(place):
                return util.spec_from_file_location(fullname, place, loader=Module(fullname, place))

    sys.meta_path.insert(0, Waiting)


_g_replay('_journal_1')
