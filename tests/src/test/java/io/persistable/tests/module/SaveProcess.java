package io.persistable.tests.module;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that saves to, or loads from, a place that others save to; each round when told so. */
final class SaveProcess {

  private SaveProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path place = Path.of(arguments[1]);
    int number = Integer.parseInt(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String said;
      try {
        said = round(arguments[0], place, number, line);
      } catch (IOException | RuntimeException e) {
        said = e.toString().replace('\n', ' ');
      }
      out.println(said);
    }
  }

  private static String round(String what, Path place, int number, String round)
      throws IOException {
    Path target = place.resolve(round);
    if (what.equals("save")) {
      save(target, number, options(Integer.parseInt(round)));
      return "saved";
    }
    for (int i = 0; i < 20; i++) {
      Path text = text(place, round);
      String state = state(Archive.load(text));
      if (!state.startsWith("whole ")) {
        return state;
      }
      Archive.verify(text);
    }
    return "loaded";
  }

  /** Every form, in turn. */
  static SaveOptions options(int round) {
    ArrayFormat format = round % 3 == 2 ? ArrayFormat.NPZ : ArrayFormat.NPY;
    SaveOptions options = SaveOptions.builder().force(true).arrayFormat(format).build();
    return options.toBuilder()
        .asPackage(round % 2 == 0)
        .partObjects(round % 4 == 0 ? 3 : 10_000)
        .backup(round % 5 < 2)
        .build();
  }

  static Path text(Path place, String round) {
    boolean asPackage = options(Integer.parseInt(round)).asPackage();
    return place.resolve(round).resolve(asPackage ? "mod/__init__.py" : "mod.py");
  }

  static void save(Path target, int number, SaveOptions options) throws IOException {
    double[] values = new double[400];
    java.util.Arrays.fill(values, number);
    Archive.create()
        .insert("n", number)
        .insert("a", values)
        .insert("b", NdArray.of(new long[] {number}).reshape(1))
        .insert("list", List.of(List.of(number), List.of(number, number), List.of(number)))
        .save(target, "mod", options);
  }

  /** Whether text and arrays are of one save. */
  static String state(Items items) {
    int number = items.get("n", Integer.class);
    double[] values = items.get("a", double[].class);
    for (double value : values) {
      if (value != number) {
        return "torn: " + number + " with an array of " + value;
      }
    }
    return "whole " + number;
  }
}
