# The items of a data set, by name, with what is said of them. Each is in its own module.
_info_dict = {
    'text': 'a string',
    'list': [1, 2],
    'big': {'run': 7},
    'two': None,
    'edited': 'after',
    'note': (lambda d: exec('from datetime import timedelta as _timedelta\ninfo = _timedelta(seconds=90)\ndel _timedelta\ntry: del __builtins__, _arrays\nexcept NameError: pass\n', d) or d['info'])({}),  # no data
}
# commit 9 next 3 floor 1795856298 crc32 07b2db98


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
