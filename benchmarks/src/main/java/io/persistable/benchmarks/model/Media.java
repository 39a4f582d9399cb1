package io.persistable.benchmarks.model;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import io.persistable.Persistable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the media benchmark of jvm-serializers calls its medium. */
@Persistable
@Json
@CompiledJson
public record Media(
    String uri,
    @Nullable String title,
    int width,
    int height,
    String format,
    long duration,
    long size,
    int bitrate,
    boolean hasBitrate,
    List<String> persons,
    Player player,
    @Nullable String copyright)
    implements Serializable {}
