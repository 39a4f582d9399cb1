package io.persistable.array;

import io.persistable.array.DType.Field;
import io.persistable.array.storage.ElementReader;
import io.persistable.array.storage.Segments;
import io.persistable.array.storage.Storage;
import io.persistable.array.storage.Strides;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Structured arrays: tables with a row per element and a column per field. */
final class StructuredArrays {

  private StructuredArrays() {}

  /** Of one field in all rows of {@code rows}. */
  static Strides strides(Strides rows, Field field) {
    Strides strides = rows.shifted(field.offset());
    int partSize = field.size();
    for (int length : field.shape()) {
      partSize = length == 0 ? 0 : partSize / length;
      strides = strides.withInnerAxis(length, partSize, 0);
    }
    return strides;
  }

  static StridedView ofColumns(Map<String, StridedView> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("expected one column at least, found none");
    }
    List<Field> fields = new ArrayList<>();
    long rows = -1;
    int offset = 0;
    for (Map.Entry<String, StridedView> column : columns.entrySet()) {
      long[] shape = column.getValue().strides().shape();
      if (shape.length == 0 || rows >= 0 && shape[0] != rows) {
        throw new IllegalArgumentException(
            "expected column '"
                + column.getKey()
                + "' to have "
                + Math.max(rows, 0)
                + " rows, found shape "
                + ShapeArithmetic.text(shape));
      }
      rows = shape[0];
      List<Integer> inner = Arrays.stream(shape).skip(1).mapToObj(Math::toIntExact).toList();
      Field field = new Field(column.getKey(), null, column.getValue().dtype(), inner, offset);
      fields.add(field);
      offset = Math.addExact(offset, field.size());
    }
    DType type = DType.structured(fields, offset);
    long[] shape = {rows};
    Storage storage = Segments.allocate(Strides.checkedBytes(shape, type.itemSize()));
    for (Field field : fields) {
      scatter(Objects.requireNonNull(columns.get(field.name())), storage, type.itemSize(), field);
    }
    return new StridedView(type, Strides.inCOrder(shape, type.itemSize()), storage);
  }

  private static void scatter(StridedView column, Storage storage, int rowSize, Field field) {
    ByteBuffer cell = ByteBuffer.allocate(field.size());
    ElementReader reader = column.reader();
    for (long row = 0; row < column.strides().length(0); row++) {
      reader.read(cell.clear());
      storage.fill(row * rowSize + field.offset(), 1, cell.flip());
    }
  }
}
