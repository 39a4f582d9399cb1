package io.persistable.examples.volcano;

import io.persistable.Persistable;
import io.persistable.array.NdArray;

/**
 * @param place what was surveyed
 * @param spacing of the grid in metres
 * @param heights in metres, rows from the west, columns from the south
 */
@Persistable
public record Survey(String place, double spacing, NdArray heights) {}
