# persistable 2
shared = [1, 'two']
cycle = []
alias = shared
umlaut_ä = ('\ud800', '\u2028', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
_g4 = {}
cycle.extend([shared, None, _g4])
_g4.update({'list': cycle, 'self': _g4})
del _g4
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
