"""Every name that Python, its dataclasses, enums and modules have themselves."""

import builtins
import dataclasses
import enum
import keyword
import types

names = set(keyword.kwlist)
for owner in (type, object, str, enum.Enum, enum.EnumMeta, builtins, dataclasses,
              types.ModuleType('m')):
    names.update(dir(owner))


@dataclasses.dataclass
class Data:
    a: int = 1


names.update(dir(Data))
print('\n'.join(sorted(names)))
