package io.persistable.dataset;

import io.persistable.process.Owner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Something that a user does to a data set, in steps, each of which ends with a new state
 * acknowledged.
 */
record Scenario(String name, Preparation preparation, Action action) {

  interface Preparation {
    void prepare(Path dataset) throws IOException;
  }

  interface Action {
    void run(Path dataset, StoreOptions options, Steps steps) throws IOException;
  }

  /** Where in the notes each acknowledgement came. */
  static final class Steps {
    private final IntSupplier clock;
    private final List<Integer> times = new ArrayList<>();

    Steps(IntSupplier clock) {
      this.clock = clock;
    }

    /** What was asked for last has been acknowledged. */
    void done() {
      times.add(clock.getAsInt());
    }

    List<Integer> times() {
      return times;
    }
  }

  /** The text of an init file that this library did not write, for {@link #ORIGINAL}. */
  static final String FOREIGN =
      """
      _g2 = 'b'

      def _g1(_l_0=_g2,_l_1=_g2):
          return (_l_0, _l_1)
      _g1 = _g1()

      def _info_dict(_l_0=_g1):
          from builtins import dict
          return dict([_l_0, ('note', 1)])
      _info_dict = _info_dict()
      del _g1, _g2
      """;

  /** Understands {@link #FOREIGN} and nothing else. */
  static final ForeignContents ORIGINAL =
      (source, text) -> {
        if (!text.equals(FOREIGN)) {
          throw new io.persistable.error.DataSetException("unexpected text in " + source);
        }
        java.util.Map<String, String> infos = new java.util.LinkedHashMap<>();
        infos.put("b", "'b'");
        infos.put("note", "1");
        return new ForeignContents.Found(infos, null);
      };

  /** Takes no notes. */
  static final Intents NOWHERE =
      new Intents() {
        @Override
        public long commit() {
          return 0;
        }

        @Override
        public void making(String... names) {}
      };

  static final Preparation NOTHING = dataset -> {};

  static final Preparation THREE_ITEMS =
      dataset -> {
        try (Store store = Store.open(dataset, Samples.writing())) {
          store.write(
              tx -> {
                tx.put("a", Samples.arrays(1, 2, 80), "'first'");
                tx.put("b", Samples.number(2), "'second'");
                tx.put("c", Samples.text('3', 600), null);
                return null;
              });
        }
      };

  static final Preparation LEFT_OPEN =
      dataset -> {
        THREE_ITEMS.prepare(dataset);
        Store store = Store.open(dataset, Samples.writing());
        store.write(
            tx -> {
              tx.put("b", Samples.arrays(7, 1, 8), "'third'");
              return null;
            });
        // never closed: the journal stays
      };

  /** A process died between its decisive force and the moves, the lock in its hands. */
  static final Preparation DIED_BEFORE_THE_MOVES =
      dataset -> {
        THREE_ITEMS.prepare(dataset);
        java.nio.file.Path module = dataset.resolve("b.py");
        byte[] old = java.nio.file.Files.readAllBytes(module);
        byte[] removed = java.nio.file.Files.readAllBytes(dataset.resolve("c.py"));
        Store store = Store.open(dataset, Samples.writing());
        store.write(
            tx -> {
              tx.put("b", Samples.arrays(7, 1, 8), "'third'");
              tx.remove("c");
              return null;
            });
        java.nio.file.Files.move(module, dataset.resolve("b.py.1"));
        java.nio.file.Files.write(module, old);
        java.nio.file.Files.write(dataset.resolve("c.py"), removed);
        java.nio.file.Files.write(
            dataset.resolve(FileNames.LOCKED), Owner.current(TestMachine.process(1000)).format());
        java.nio.file.Files.write(
            dataset.resolve("a_data/array_8.npy"), Arrays.copyOf(Samples.npy(7, 8).array(), 100));
        java.nio.file.Files.writeString(
            dataset.resolve("_journal_0"),
            "# making a_data/array_8.npy\n",
            java.nio.file.StandardOpenOption.APPEND);
      };

  static final Preparation BY_THE_ORIGINAL =
      dataset -> {
        java.nio.file.Files.createDirectories(dataset.resolve("b_data"));
        java.nio.file.Files.createFile(dataset.resolve(FileNames.MARKER));
        java.nio.file.Files.writeString(dataset.resolve(FileNames.INIT), FOREIGN);
        StagedItem item = new StagedItem(new Disk(dataset, Durability.NONE), "b", 0, true, NOWHERE);
        try (OutputStream out = java.nio.file.Files.newOutputStream(dataset.resolve("b.py"))) {
          Samples.arrays(5, 1, 8).write(item).writeTo(out);
        }
      };

  static final Preparation FORMAT_ONE = dataset -> Samples.copy("format1/closed", dataset);

  static final Preparation FORMAT_ONE_LEFT_OPEN = dataset -> Samples.copy("format1/open", dataset);

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.add(converting("convert format 1", FORMAT_ONE, tx -> tx.setInfo("c", "'said'")));
    all.add(
        converting(
            "convert what was left open in format 1",
            FORMAT_ONE_LEFT_OPEN,
            tx -> tx.setInfo("c", "'said'")));
    all.add(
        converting(
            "convert format 1 with everything",
            FORMAT_ONE_LEFT_OPEN,
            tx -> {
              tx.put("a", Samples.arrays(11, 1, 80), "'changed'");
              tx.put("d", Samples.arrays(13, 1, 8), null);
              tx.remove("b");
              tx.put("n", Samples.number(12), null);
            }));
    all.add(
        new Scenario(
            "create and put",
            NOTHING,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options)) {
                put(store, "x", Samples.arrays(7, 1, 15), "'new'");
                steps.done();
              }
            }));
    all.add(one("put a new small item", tx -> tx.put("x", Samples.number(7), "'new'")));
    all.add(one("put a new item with arrays", tx -> tx.put("x", Samples.arrays(7, 3, 70), null)));
    all.add(one("replace a small item", tx -> tx.put("b", Samples.number(8), null)));
    all.add(one("replace arrays", tx -> tx.put("a", Samples.arrays(8, 1, 90), "'again'")));
    all.add(one("replace arrays by a number", tx -> tx.put("a", Samples.number(8), null)));
    all.add(one("replace a number by arrays", tx -> tx.put("b", Samples.arrays(8, 1, 5), null)));
    all.add(one("put a new streamed item", tx -> tx.put("x", Samples.streamed(7, 2, 70), "'new'")));
    all.add(one("replace arrays by a streamed item", tx -> put(tx, "a", 8, 1)));
    all.add(
        one(
            "put a streamed item twice",
            tx -> {
              put(tx, "b", 8, 0);
              put(tx, "b", 9, 1);
            }));
    all.add(
        new Scenario(
            "streamed items with backups",
            THREE_ITEMS,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options.withBackup(true))) {
                put(store, "a", Samples.streamed(40, 1, 6), null);
                steps.done();
                put(store, "a", Samples.streamed(41, 0, 7), null);
                steps.done();
              }
            }));
    all.add(one("remove arrays", tx -> tx.remove("a")));
    all.add(one("remove a small item", tx -> tx.remove("c")));
    all.add(one("set an info", tx -> tx.setInfo("b", "'said'")));
    all.add(one("an info of a new name", tx -> tx.setInfo("note", "[1, 2]")));
    all.add(one("rename", tx -> tx.rename("a", "z", Samples.arrays(1, 2, 80))));
    all.add(
        one(
            "remove and put again",
            tx -> {
              tx.remove("a");
              tx.put("a", Samples.arrays(9, 1, 7), null);
            }));
    all.add(
        one(
            "a transaction of everything",
            tx -> {
              tx.put("a", Samples.arrays(11, 1, 80), "'changed'");
              tx.put("n", Samples.number(12), null);
              tx.put("m", Samples.arrays(13, 2, 8), "'more'");
              tx.remove("b");
              tx.setInfo("c", "'kept'");
              tx.insert("x_", Samples.number(14), null);
            }));
    all.add(
        new Scenario(
            "a transaction of many",
            THREE_ITEMS,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options.withBackup(true))) {
                store.write(
                    tx -> {
                      tx.put("b", Samples.text('4', 700), "'many'");
                      tx.put("large", Samples.streamed(4, 1, 3), null);
                      for (int i = 0; i < ModuleBatch.FEW; i++) {
                        tx.put("m" + i, Samples.number(i), null);
                      }
                      return null;
                    });
                steps.done();
                put(store, "b", Samples.number(5), "'few'");
                steps.done();
                store.write(
                    tx -> {
                      tx.remove("m3");
                      return null;
                    });
                steps.done();
              }
            }));
    all.add(
        new Scenario(
            "many transactions of many",
            NOTHING,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options.withSynchronize(false))) {
                for (int round = 0; round < 2; round++) {
                  int value = round;
                  store.write(
                      tx -> {
                        for (int i = 0; i <= ModuleBatch.FEW; i++) {
                          tx.put("m" + i, Samples.number(100 * value + i), null);
                        }
                        return null;
                      });
                  steps.done();
                }
              }
            }));
    all.add(
        new Scenario(
            "replace arrays and keep a backup",
            THREE_ITEMS,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options.withBackup(true))) {
                put(store, "a", Samples.arrays(40, 1, 6), null);
                steps.done();
                put(store, "a", Samples.arrays(41, 1, 7), null);
                steps.done();
              }
            }));
    all.add(several("three puts to one item", "a", true));
    all.add(several("three puts with the lock held", "b", false));
    all.add(
        new Scenario(
            "a journal taken over",
            LEFT_OPEN,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options)) {
                put(store, "a", Samples.number(20), null);
                steps.done();
                put(store, "b", Samples.number(21), null);
                steps.done();
              }
            }));
    all.add(
        new Scenario(
            "take over from the dead",
            DIED_BEFORE_THE_MOVES,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options)) {
                put(store, "a", Samples.number(20), null);
                steps.done();
              }
            }));
    all.add(
        new Scenario(
            "repair",
            LEFT_OPEN,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options)) {
                store.repair(List.of());
              }
            }));
    all.add(
        new Scenario(
            "repair by a writer that forces nothing of its own",
            LEFT_OPEN,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options.withDurability(Durability.NONE))) {
                store.repair(List.of());
              }
            }));
    all.add(
        new Scenario(
            "put to what the original wrote",
            BY_THE_ORIGINAL,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options)) {
                put(store, "b", Samples.arrays(6, 1, 8), null);
                steps.done();
                put(store, "x", Samples.number(1), "'ours'");
                steps.done();
              }
            }));
    all.add(
        new Scenario(
            "replace under a snapshot",
            THREE_ITEMS,
            (dataset, options, steps) -> {
              try (Store store = Store.open(dataset, options);
                  Snapshot snapshot = store.snapshot()) {
                put(store, "a", Samples.arrays(30, 1, 6), null);
                steps.done();
                store.write(
                    tx -> {
                      tx.remove("b");
                      return null;
                    });
                steps.done();
                snapshot.read("a", Samples::show);
              }
            }));
    return all;
  }

  private static void put(Transaction tx, String name, int value, int arrays) throws IOException {
    tx.put(name, Samples.streamed(value, arrays, 7), null);
  }

  interface Change {
    void make(Transaction transaction) throws IOException;
  }

  /** The first commit converts, the second finds what it made. */
  private static Scenario converting(String name, Preparation preparation, Change change) {
    return new Scenario(
        name,
        preparation,
        (dataset, options, steps) -> {
          try (Store store = Store.open(dataset, options)) {
            store.write(
                tx -> {
                  change.make(tx);
                  return null;
                });
            steps.done();
            put(store, "x", Samples.number(1), "'later'");
            steps.done();
          }
        });
  }

  private static Scenario one(String name, Change change) {
    return new Scenario(
        name,
        THREE_ITEMS,
        (dataset, options, steps) -> {
          try (Store store = Store.open(dataset, options)) {
            store.write(
                tx -> {
                  change.make(tx);
                  return null;
                });
            steps.done();
          }
        });
  }

  private static Scenario several(String name, String item, boolean synchronize) {
    return new Scenario(
        name,
        THREE_ITEMS,
        (dataset, options, steps) -> {
          try (Store store = Store.open(dataset, options.withSynchronize(synchronize))) {
            for (int i = 0; i < 3; i++) {
              put(store, item, Samples.arrays(40 + i, 1 + i, 8), "" + i);
              steps.done();
            }
          }
        });
  }

  private static void put(Store store, String name, ItemWriter writer, String info)
      throws IOException {
    store.write(
        tx -> {
          tx.put(name, writer, info);
          return null;
        });
  }

  @Override
  public String toString() {
    return name;
  }
}
