# The items of a data set, by name, with what is said of them. Each is in its own module.
_info_dict = {
    'a': 'edited',
    'b': 'third',
    'c': None,
}
# commit 3 next 4 floor 1795856340 crc32 8901f2d6


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
