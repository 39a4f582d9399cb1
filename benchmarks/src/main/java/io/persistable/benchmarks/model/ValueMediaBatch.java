package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;

/** Many of the objects of the media benchmark, of a type without identity. */
@Persistable(identity = false)
@Json
@CompiledJson
public record ValueMediaBatch(List<ValueMediaContent> contents) implements Serializable {}
