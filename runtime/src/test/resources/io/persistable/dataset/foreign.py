import importlib.util, pickle, sys
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location('__foreign', sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
def expression(info):
    text = repr(info)
    try:
        if eval(text, {}) == info:
            return text
    except Exception:
        pass
    return "__import__('pickle').loads(%r)" % pickle.dumps(info, 0)


for name, info in module._info_dict.items():
    print(name, expression(info), sep='\t')
