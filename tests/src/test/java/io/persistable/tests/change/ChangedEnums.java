package io.persistable.tests.change;

import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enums that have changed, and a place of each kind for them. */
final class ChangedEnums {

  private ChangedEnums() {}

  /** Has a name of its own, and constants that were called otherwise or are gone. */
  @Persistable(name = "store.Cabin", formerNames = "store.Klass")
  @Removed(
      value = {"SUPERSONIC", "ROYAL"},
      replacement = "FIRST")
  @Removed(value = "STANDING", replacement = "COACH")
  enum Cabin {
    FIRST,
    @RenamedFrom({"ECONOMY", "None"})
    COACH {
      @Override
      int seats() {
        return 300;
      }
    },
    @Persistable.Fallback
    OTHER;

    int seats() {
      return 10;
    }
  }

  /** Was in another class and package; knows its constants only. */
  @Persistable(formerNames = "io.persistable.tests.elsewhere.Mood")
  public enum Mood {
    GOOD,
    BAD
  }

  @Persistable
  record Places<T extends Enum<T>>(
      T one,
      Object any,
      Optional<T> maybe,
      List<T> list,
      EnumSet<T> set,
      EnumMap<T, Integer> map,
      Map<String, T> values,
      Object[] array) {}

  @Persistable
  record CabinPlace(Cabin cabin, Cabin[] cabins, EnumSet<Cabin> set) {}

  @Persistable
  record MoodPlace(Mood mood, Mood[] moods, EnumSet<Mood> set) {}
}
