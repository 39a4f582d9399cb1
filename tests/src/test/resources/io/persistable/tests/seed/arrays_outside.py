# persistable 2
a = 1
x = _arrays['array_0']
b = [x, _arrays['array_1']]
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
