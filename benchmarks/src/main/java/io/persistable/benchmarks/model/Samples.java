package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;

/** A name and sixteen numbers. */
@Persistable
@Json
@CompiledJson
public record Samples(int id, double[] values) implements Serializable {}
