package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;

/** Many rows of numbers. */
@Persistable
@Json
@CompiledJson
public record SamplesBatch(List<Samples> rows) implements Serializable {}
