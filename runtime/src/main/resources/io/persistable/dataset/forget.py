def _g_forget():
    """Drop the items that an earlier import of this package loaded."""
    import sys, types
    from builtins import (
        isinstance,
        list,
        vars,
    )  # An item may be called as one of these.

    module = sys.modules.get(__name__)
    for key in list(vars(module)) if module else ():
        for item in __name__ + "." + key, __name__ + "." + key + ".None":
            loaded = sys.modules.get(item)
            if item in sys.modules and not isinstance(loaded, types.ModuleType):
                vars(module).pop(key, None)
                del sys.modules[item]


_g_forget()
del _g_forget
try:
    del __builtins__
except NameError:
    pass
