package io.persistable.tests.javadialect;

import java.util.SplittableRandom;

/** Objects of types that are called like what sources of archives mention. */
final class Named {

  private Named() {}

  static Object any(SplittableRandom random) {
    return of(random.nextInt(COUNT));
  }

  /** How many types there are. */
  static final int COUNT = 23;

  static Object of(int i) {
    return switch (i) {
      case 0 ->
          new io.persistable.tests.javadialect.names.$Dollar(
              0, new io.persistable.tests.javadialect.names.$Dollar(1, null));
      case 1 ->
          new io.persistable.tests.javadialect.names.Archive(
              1, new io.persistable.tests.javadialect.names.Archive(1, null));
      case 2 ->
          new io.persistable.tests.javadialect.names.Arrays(
              2, new io.persistable.tests.javadialect.names.Arrays(1, null));
      case 3 ->
          new io.persistable.tests.javadialect.names.BitSet(
              3, new io.persistable.tests.javadialect.names.BitSet(1, null));
      case 4 ->
          new io.persistable.tests.javadialect.names.Collections(
              4, new io.persistable.tests.javadialect.names.Collections(1, null));
      case 5 ->
          new io.persistable.tests.javadialect.names.Deprecated(
              5, new io.persistable.tests.javadialect.names.Deprecated(1, null));
      case 6 ->
          new io.persistable.tests.javadialect.names.Double(
              6, new io.persistable.tests.javadialect.names.Double(1, null));
      case 7 ->
          new io.persistable.tests.javadialect.names.Enum(
              7, new io.persistable.tests.javadialect.names.Enum(1, null));
      case 8 ->
          new io.persistable.tests.javadialect.names.Integer(
              8, new io.persistable.tests.javadialect.names.Integer(1, null));
      case 9 ->
          new io.persistable.tests.javadialect.names.List(
              9, new io.persistable.tests.javadialect.names.List(1, null));
      case 10 ->
          new io.persistable.tests.javadialect.names.Map(
              10, new io.persistable.tests.javadialect.names.Map(1, null));
      case 11 ->
          new io.persistable.tests.javadialect.names.Math(
              11, new io.persistable.tests.javadialect.names.Math(1, null));
      case 12 ->
          new io.persistable.tests.javadialect.names.Object(
              12, new io.persistable.tests.javadialect.names.Object(1, null));
      case 13 ->
          new io.persistable.tests.javadialect.names.Optional(
              13, new io.persistable.tests.javadialect.names.Optional(1, null));
      case 14 ->
          new io.persistable.tests.javadialect.names.Part1(
              14, new io.persistable.tests.javadialect.names.Part1(1, null));
      case 15 ->
          new io.persistable.tests.javadialect.names.Record(
              15, new io.persistable.tests.javadialect.names.Record(1, null));
      case 16 ->
          new io.persistable.tests.javadialect.names.Set(
              16, new io.persistable.tests.javadialect.names.Set(1, null));
      case 17 ->
          new io.persistable.tests.javadialect.names.String(
              17, new io.persistable.tests.javadialect.names.String(1, null));
      case 18 ->
          new io.persistable.tests.javadialect.names.SuppressWarnings(
              18, new io.persistable.tests.javadialect.names.SuppressWarnings(1, null));
      case 19 ->
          new io.persistable.tests.javadialect.names.System(
              19, new io.persistable.tests.javadialect.names.System(1, null));
      case 20 ->
          new io.persistable.tests.javadialect.names.T(
              20, new io.persistable.tests.javadialect.names.T(1, null));
      case 21 ->
          new io.persistable.tests.javadialect.names._Under(
              21, new io.persistable.tests.javadialect.names._Under(1, null));
      default ->
          new io.persistable.tests.javadialect.names.java(
              22, new io.persistable.tests.javadialect.names.java(1, null));
    };
  }
}
