"""Imports the data set named by the argument and prints what it holds."""
import importlib, sys
name = sys.argv[1]
dataset = importlib.import_module(name)
print(sorted(k for k in dir(dataset)))
for item, info in dataset._info_dict.items():
    try:
        importlib.import_module(name + '.' + item)
        value = getattr(dataset, item)
        if isinstance(value, list):
            value = [v if isinstance(v, int) else [int(v.min()), int(v.max()), v.size] for v in value]
    except ModuleNotFoundError:
        value = '<none>'
    print(item, repr(info), repr(value), sep='\t')
