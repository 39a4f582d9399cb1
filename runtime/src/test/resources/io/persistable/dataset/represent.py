"""Prints name, info and item of everything in the data set ds."""
import importlib, sys
sys.dont_write_bytecode = True
import ds
def text(value):
    return repr(value).replace('\n', ' ')
for name, info in ds._info_dict.items():
    try:
        importlib.import_module('ds.' + name)
        print(name, text(info), text(getattr(ds, name)), sep='\t')
    except ModuleNotFoundError:
        print(name, text(info), '<none>', sep='\t')
