# persistable 2
from builtins import range as _range
a = 1
x = _range(0, 2)
_g3 = _range(0, 3)
b = [x, _g3, _g3]
del _range
del _g3
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
