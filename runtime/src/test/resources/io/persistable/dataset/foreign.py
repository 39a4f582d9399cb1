import importlib.util, sys
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location('__foreign', sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
for name, info in module._info_dict.items():
    print(name, repr(info), sep='\t')
