package io.persistable.tests.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One fenced block of a document.
 *
 * @param language what stands behind the fence
 */
record Block(String document, int line, String language, String text) {

  private static final Path TOP = Path.of("..");
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  /** All blocks of README and docs, in their order. */
  static List<Block> all() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(TOP.resolve("README.md")));
    try (Stream<Path> files = Files.list(TOP.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    List<Block> blocks = new ArrayList<>();
    for (Path document : documents) {
      String text = Files.readString(document);
      Matcher matcher = FENCED.matcher(text);
      while (matcher.find()) {
        int line = 1 + (int) text.substring(0, matcher.start()).lines().count();
        blocks.add(
            new Block(
                TOP.relativize(document).toString(), line, matcher.group(1), matcher.group(2)));
      }
    }
    return blocks;
  }

  static List<Block> of(String language) throws IOException {
    return all().stream().filter(block -> block.language.equals(language)).toList();
  }

  /** The only block that has a text in it. */
  static Block with(String part) throws IOException {
    List<Block> found = all().stream().filter(block -> block.text.contains(part)).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one block with " + part + ", found " + found);
    }
    return found.get(0);
  }

  @Override
  public String toString() {
    return document + ":" + line;
  }
}
