text = 'Zwölf\n\'x\''
try: del __builtins__, _arrays
except NameError: pass
import sys
sys.modules[__name__] = text
# commit 1 crc32c b153cb7c
