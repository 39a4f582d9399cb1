package io.persistable.array;

import io.persistable.array.DType.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Structured arrays: tables with a row per element and a column per field. */
final class Structures {

  private Structures() {}

  /** Of one field in all rows of {@code rows}. */
  static Layout layout(Layout rows, Field field) {
    Layout layout = rows.shifted(field.offset());
    int partSize = field.size();
    for (int length : field.shape()) {
      partSize = length == 0 ? 0 : partSize / length;
      layout = layout.withInnerAxis(length, partSize, 0);
    }
    return layout;
  }

  static Map<String, Object> row(DType type, Storage storage, long at) {
    Map<String, Object> row = new LinkedHashMap<>();
    Layout here = Layout.inCOrder(new long[0], type.itemSize()).shifted(at);
    for (Field field : type.fields()) {
      NdArray value = new NdArray(field.type(), layout(here, field), storage);
      row.put(field.name(), value.rank() == 0 ? value.get() : value);
    }
    return row;
  }

  static NdArray ofColumns(Map<String, NdArray> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("expected one column at least, found none");
    }
    List<Field> fields = new ArrayList<>();
    long rows = -1;
    int offset = 0;
    for (Map.Entry<String, NdArray> column : columns.entrySet()) {
      long[] shape = column.getValue().shape();
      if (shape.length == 0 || rows >= 0 && shape[0] != rows) {
        throw new IllegalArgumentException(
            "expected column '"
                + column.getKey()
                + "' to have "
                + Math.max(rows, 0)
                + " rows, found shape "
                + Shapes.text(shape));
      }
      rows = shape[0];
      List<Integer> inner = Arrays.stream(shape).skip(1).mapToObj(Math::toIntExact).toList();
      Field field = new Field(column.getKey(), null, column.getValue().dtype(), inner, offset);
      fields.add(field);
      offset = Math.addExact(offset, field.size());
    }
    DType type = DType.structured(fields, offset);
    long[] shape = {rows};
    Storage storage = Segments.allocate(Layout.checkedBytes(shape, type.itemSize()));
    Layout layout = Layout.inCOrder(shape, type.itemSize());
    for (Field field : fields) {
      scatter(Objects.requireNonNull(columns.get(field.name())), storage, type.itemSize(), field);
    }
    return new NdArray(type, layout, storage);
  }

  private static void scatter(NdArray column, Storage storage, int rowSize, Field field) {
    ByteBuffer cell = ByteBuffer.allocate(field.size());
    ElementReader reader = column.reader();
    for (long row = 0; row < column.shape()[0]; row++) {
      reader.read(cell.clear());
      storage.fill(row * rowSize + field.offset(), 1, cell.flip());
    }
  }
}
