package io.persistable.processor.read;

import io.persistable.processor.model.EnumModel;
import io.persistable.processor.model.PersistableModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one type.
 *
 * @param model null if there are complaints that leave nothing to check
 * @param existing the persister of a type that has not changed and does not tell how its objects
 *     are made; null if there is none or it is of no interest
 * @param enumModel what there is to say of an enum, null if it is none
 * @param parts the model's components as they were found, in order
 */
public record Reading(
    Subject subject,
    @Nullable PersistableModel model,
    @Nullable Existing existing,
    @Nullable EnumModel enumModel,
    List<Shape.Part> parts,
    List<Complaint> complaints) {

  /** The place to report an error at: a component by its index, or the type for -1. */
  public Complaint complaint(int component, String code, String text) {
    return component < 0
        ? subject.complaint(code, text)
        : subject.complaint(parts.get(component).place(), code, text);
  }
}
