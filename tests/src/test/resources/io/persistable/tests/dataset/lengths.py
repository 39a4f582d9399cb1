import importlib

import ds

print([len(importlib.import_module('ds.' + name)) for name in ds._info_dict])
