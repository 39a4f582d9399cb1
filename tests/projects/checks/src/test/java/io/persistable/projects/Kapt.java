package io.persistable.projects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** One run of Kotlin's annotation processing, as the plugins of Maven and Gradle start it. */
final class Kapt {

  private Kapt() {}

  /** All that the processor says of a source. */
  static String messages(String source, Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("Models.kt"), source);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-no-stdlib",
                "-no-reflect",
                "-cp",
                ClassPath.text(ClassPath.of("kotlin-stdlib", "persistable-runtime")),
                "-d",
                directory.resolve("classes").toString(),
                "-Xplugin=" + ClassPath.of("kotlin-annotation-processing").get(0)));
    option(arguments, "aptMode", "stubsAndApt");
    for (String output : List.of("sources", "classes", "stubs", "incrementalData")) {
      option(arguments, output, directory.resolve("kapt-" + output).toString());
    }
    for (Path entry : ClassPath.of("persistable-processor", "/processor/target")) {
      option(arguments, "apclasspath", entry.toString());
    }
    arguments.add(file.toString());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ExitCode code =
        new K2JVMCompiler()
            .exec(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                arguments.toArray(new String[0]));
    return code + "\n" + output.toString(StandardCharsets.UTF_8);
  }

  private static void option(List<String> arguments, String name, String value) {
    arguments.addAll(List.of("-P", "plugin:org.jetbrains.kotlin.kapt3:" + name + "=" + value));
  }
}
