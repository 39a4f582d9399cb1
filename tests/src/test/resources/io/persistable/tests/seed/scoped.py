# persistable 2
a = 1

def x():
    from builtins import range
    return range(0, 2)
x = x()

def _g3():
    from builtins import range
    return range(0, 3)
_g3 = _g3()

def b(_l_0=x,_l_1=_g3,_l_2=_g3):
    return [_l_0, _l_1, _l_2]
b = b()
del _g3
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
