package io.persistable.java.value;

/** {@code Color.class}, which empty sets and maps of an enum are made of. */
record EnumClass(Class<? extends Enum<?>> type) {}
