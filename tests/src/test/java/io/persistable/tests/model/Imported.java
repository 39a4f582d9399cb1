package io.persistable.tests.model;

import java.util.List;

/** As if from a library: not annotated, but imported by the package. */
public record Imported(String name, List<Double> weights) {}
