import importlib
import sys

sys.path.insert(0, sys.argv[1])
import mod

print('saw', mod.a, flush=True)
while sys.stdin.readline():
    importlib.reload(mod)
    print('saw', mod.a, flush=True)
