package io.persistable.dataset;

/**
 * What is known of an item without opening it.
 *
 * @param info a Python expression, such as {@code 'A small array'}
 * @param stored whether there is a module; an info alone has none
 */
public record Entry(String info, boolean stored) {}
