package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.RenamedFrom;
import java.util.List;

/** A record that has changed in every way that annotations can tell. */
@Persistable(
    name = "people.Person",
    formerNames = {"demo.Human", "demo.Customer"})
@Removed({"fax", "title"})
public record Person(
    @RenamedFrom({"fullName", "label"}) String name,
    @DefaultValue("unknown \"so far\"\n\u00fc") String city,
    @DefaultValue("[]") @RenamedFrom("mails") List<String> addresses,
    @DefaultValue("-1") int age) {}
