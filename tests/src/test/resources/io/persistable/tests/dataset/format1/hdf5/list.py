list = (1, 2.5, 'three')
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = list
# commit 2 crc32c 0e6bacaa
