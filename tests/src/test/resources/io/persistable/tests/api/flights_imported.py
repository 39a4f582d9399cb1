# persistable 2
from io.persistable.tests.api.Models import Airport as _Airport
from io.persistable.tests.api.Models import Cabin as _Cabin
from io.persistable.tests.api.Models import Flight as _Flight
home = _Airport(iata='ORD', latitude=0.5, note=None)
_g3 = _Airport(iata='DTW', latitude=42.2, note='north')
flights = [_Flight(date='2001/01/01', delay=-3, cabin=_Cabin.COACH, origin=home, destination=_g3),
    _Flight(date='2001/01/02', delay=14, cabin=_Cabin.FIRST, origin=_g3, destination=home)]
hub = home
del _Airport
del _Cabin
del _Flight
del _g3
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
