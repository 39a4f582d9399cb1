# persistable 2

def shared():
    return [1, 'two']
shared = shared()
_g4 = {}

def cycle(_l_0=shared,_l_1=_g4):
    return [_l_0, None, _l_1]
cycle = cycle()
alias = shared

def umlaut_ä():
    return ('\ud800', '\u2028', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
umlaut_ä = umlaut_ä()
_g4.update({'list': cycle, 'self': _g4})
del _g4
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
