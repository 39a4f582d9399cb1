# persistable 2
shared = [1, 'two']
_g4 = {}
cycle = [shared, None, _g4]
alias = shared
umlaut_ä = ('\ud800', '\u2028', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
_g4.update({'list': cycle, 'self': _g4})
del _g4
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
