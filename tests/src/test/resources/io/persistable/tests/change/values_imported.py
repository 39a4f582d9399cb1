# persistable 2
from gone import Point as _Point
from gone import Status as _Status
from gone import Vertex as _Vertex
loop = _Vertex()
point = _Point(1, y=2)
points = [point, None]  # java: _Point[]
statuses = (_Status.OPEN, _Status.OPEN, {_Status.OPEN: point})
loop.__init__(next=loop)
del _Point
del _Status
del _Vertex
try: del __builtins__, _arrays
except NameError: pass
# end of persistable 2
